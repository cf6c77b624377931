import {
  type Engine,
  type Fragment,
  fragmentMark,
  type Match,
  type Matches,
} from './engine.ts'
import type { GramDocuments, GramPart } from './gramFiles.ts'
import { gramPart } from './gramParts.ts'
import { askedGrams } from './grams.ts'

/** What can be asked of an engine without Pagefind. */
export interface OpenGrams {
  readonly phrase: NonNullable<Engine['phrase']>
  readonly articles: (count: number) => Promise<Matches>
}

/**
 * What is known without Pagefind, by the files that `gramFiles` wrote to a
 * bundle, in so many parts. Rejects where one is missing, or is of another
 * build.
 */
export function openGrams(bundle: string, parts: number): OpenGrams {
  const loaded = new Map<string, Promise<unknown>>()
  const load = <T>(name: string): Promise<T> => {
    const known = loaded.get(name) ?? gunzip(`${bundle}grams/${name}`)
    loaded.set(name, known)
    return known.then(text => JSON.parse(`${text}`))
  }

  function match(id: string, score: number): Match {
    const data = () => fragment(`${bundle}fragment/${id}.pf_fragment`)
    return { id, score, words: [], data }
  }

  async function find(asked: readonly string[]): Promise<Matches> {
    const [documents, ...its] = await Promise.all([
      load<GramDocuments>('documents'),
      ...asked.map(gram => load<GramPart>(`${gramPart(gram, parts)}`)),
    ])
    const { list, fragments } = documents
    if (documents.parts !== parts || its.some(part => part.list !== list))
      throw new Error('The parts of the index are of different builds.')
    const ranks = its.map(({ grams }, at) => ranksOf(grams[asked[at] ?? '']))
    const [first = new Map<number, number>(), ...others] = ranks
    const results = [...first].flatMap(([number, rank]): Match[] => {
      const all = [rank, ...others.map(other => other.get(number))]
      const known = all.filter(one => one !== undefined)
      const id = fragments[number]
      if (id === undefined || known.length < all.length) return []
      return [match(id, 1 / (1 + Math.max(...known)))]
    })
    return { results }
  }

  return {
    phrase(text) {
      const asked = askedGrams(text)
      return asked.length > 0 ? find(asked) : undefined
    },
    async articles(count) {
      const { fragments, articles } = await load<GramDocuments>('documents')
      const some = fragments.filter(
        (id, at) => id !== '' && (articles[at] ?? 0) >= count,
      )
      return { results: some.map(id => match(id, 1)) }
    },
  }
}

/**
 * Documents by number with the place of their group, 0 where they have the
 * gram oftenest: `'3,2;0,1' -> 3: 0, 5: 0, 0: 1, 1: 1`
 */
function ranksOf(said = ''): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>()
  for (const [rank, group] of said.split(';').entries()) {
    let number = 0
    for (const [gap] of group.matchAll(/\d+/g)) {
      number += Number(gap)
      ranks.set(number, rank)
    }
  }
  return ranks
}

async function fragment(address: string): Promise<Fragment> {
  return JSON.parse((await gunzip(address)).slice(fragmentMark.length))
}

async function gunzip(address: string): Promise<string> {
  const { ok, body } = await fetch(address)
  if (!ok || !body) throw new Error(`${address} could not be loaded.`)
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text()
}
