import { flatten } from '../legal/clause.ts'
import type { Token } from '../legal/markdown.ts'
import type { Outline, Outlined } from '../legal/outline.ts'
import { placeOf } from '../legal/places.ts'
import { linesOf, type Source } from '../legal/source.ts'
import type { FrontMatter } from '../library/frontMatter.ts'
import type { Passage } from './passage.ts'
import { readWords } from './readWords.ts'

/** A version whose values and citations have not been filled in. */
interface Unfilled extends Pick<FrontMatter, 'title' | 'summary' | 'places'> {
  readonly tag: string
  readonly file: string
  readonly outlined: Outlined
  readonly source: Source
}

/** A passage of which the terms are found when it is filled in. */
export type Unlinked = Omit<Passage, 'usedTerms' | 'knownTerms' | 'saidTerms'>

/** Title, summary and clauses of a version, as they were written. */
export function readPassages(version: Unfilled): readonly Unlinked[] {
  const { tag, file, outlined, source } = version
  const front = (['title', 'summary'] as const).flatMap(key => {
    const place = version.places.get(key)
    const words = version[key]
    if (place === undefined || words === undefined) return []
    const lines = [place.line - 1, place.line] as const
    const rest = { links: [], values: [], emphases: 0, placeOf: () => place }
    return { id: `---${key}`, tag, file, lines, words, ...rest }
  })
  const all = linesOf(source)
  const own = flatten(outlined.clauses).filter(
    ({ tokens }) => tokens.length > 0,
  )
  const clauses = own.map((outline): Unlinked => {
    const lines = linesOfWords(outline)
    const raw = all.slice(...lines).join('\n')
    const table = outline.kind === 'table'
    const { words, placeOf: place, offsetOf } = readWords(raw, lines[0], table)
    const tokens = outline.tokens.flatMap(token => token.children ?? token)
    // markdown-it places a link behind its square bracket.
    const at = (token: Token, bracket = 0) => {
      const found = placeOf(token)
      if (found === undefined) return 0
      return offsetOf({ ...found, column: found.column - bracket })
    }
    return {
      id: outline.id,
      ...{ tag, file, lines, words, placeOf: place },
      links: tokens
        .filter(({ type }) => type === 'link_open')
        .map(token => ({ href: hrefOf(token), at: at(token, 1) })),
      values: tokens
        .filter(({ type }) => type === 'value')
        .map(token => ({ name: token.info, at: at(token) })),
      emphases: tokens.filter(({ type }) => /^(em|strong)_open$/.test(type))
        .length,
    }
  })
  return [...front, ...clauses]
}

/** The lines of a clause's own words, without those of the clauses in it. */
function linesOfWords({ lines, clauses }: Outline): readonly [number, number] {
  const [start, end] = lines
  const inner = clauses[0]?.lines[0] ?? end
  return [start, Math.min(Math.max(inner, start + 1), end)]
}

function hrefOf(token: Token): string {
  const href = String(token.attrGet('href') ?? '')
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
