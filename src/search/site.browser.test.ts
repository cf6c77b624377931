import type { Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cite } from '../legal/cite.ts'
import { flatten } from '../legal/clause.ts'
import { textsInForce } from '../library/library.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { settled, startVisits, type Visits } from '../testing/visit.ts'
import { wordOf } from '../testing/wordOf.ts'
import { citationReader } from './citation.ts'
import { cuttings, plain } from './oracle.ts'
import { isSpaceless } from './scripts.ts'
import { searchDocuments } from './searchDocuments.ts'

/** Search as visitors use it, in the built site with the real texts. */

const library = await libraryOfToday()
const base = new URL(library.site.url).pathname.replace(/\/$/, '')

/** Each language with all that can be found in it: titles and clauses. */
const samples = library.languages.map(({ tag, t, numbering }) => {
  const clauses = textsInForce(library, tag).flatMap(version => {
    const address = `${base}/${tag}/${version.document}/`
    const all = flatten(version.clauses).map(({ id, number, text }) => ({
      clause: `${address}#${id}`,
      // Blocks have no words of their own, and are found by those inside.
      text: text === '' ? '' : number + text,
    }))
    return [{ clause: `${address}#`, text: version.title }, ...all]
  })
  const documents = searchDocuments(textsInForce(library, tag), base)
  const last = clauses.findLast(({ text }) => text !== '') ?? { text: '' }
  return {
    tag,
    t,
    numbering,
    documents,
    clauses,
    last,
    word: wordOf(last.text),
  }
})
type Sample = (typeof samples)[number]

const spaceless = samples.filter(({ last }) => isSpaceless(last.text))
const spaced = samples.filter(({ last }) => !isSpaceless(last.text))

let visits: Visits

beforeAll(async () => {
  visits = await startVisits()
})

afterEach(() => expect(visits.complaints()).toEqual([]))

afterAll(() => visits?.end())

const pages = new Map<string, Promise<Page>>()

/** The search page of a language, the same for many queries. */
function searchPage(tag: string): Promise<Page> {
  const page = pages.get(tag) ?? visits.visit(`/${tag}/search/`)
  pages.set(tag, page)
  return page
}

/** What the search page says to a query, with all its results. */
interface Answer {
  readonly status: string
  /** Addresses that the results lead to, in order. */
  readonly links: readonly string[]
}

/** Asks the search page, and for more until there is no more. */
function ask(page: Page, query: string): Promise<Answer> {
  return page.evaluate(async query => {
    const at = (id: string) => document.getElementById(id) as HTMLInputElement
    const [form, box, status] = [at('_search'), at('_q'), at('_status')]
    const [list, more] = [at('_results'), at('_more')]
    const words = JSON.parse(at('_words').textContent ?? '')
    const submit = () =>
      form.dispatchEvent(new Event('submit', { cancelable: true }))
    const until = async (done: () => boolean) => {
      while (!done()) await new Promise(next => setTimeout(next, 2))
    }
    box.value = ''
    submit()
    box.value = query
    submit()
    await until(
      () => ![words.empty, words.loading].includes(status.textContent),
    )
    while (!more.hidden) {
      const before = list.childElementCount
      more.click()
      await until(
        () => more.hidden !== false || list.childElementCount > before,
      )
    }
    const links = [...list.querySelectorAll('a')]
    return {
      status: status.textContent ?? '',
      links: links.map(({ pathname, hash }) => pathname + hash),
    }
  }, query)
}

/** The clauses of a sample whose text is as asked, as links. */
function clausesWith(sample: Sample, has: (text: string) => boolean) {
  const found = sample.clauses.filter(({ text }) => has(text))
  return found.map(({ clause }) => decodeURI(clause).replace(/#$/, '')).sort()
}

/** What was not found as it should be: nothing, where all is well. */
async function misses(
  { tag }: Sample,
  expected: ReadonlyMap<string, readonly string[]>,
) {
  const page = await searchPage(tag)
  const wrong: { query: string; links: string[]; right: readonly string[] }[] =
    []
  for (const [query, right] of expected) {
    const answer = await ask(page, query)
    const links = answer.links.map(decodeURI).sort()
    if (links.join() !== right.join()) wrong.push({ query, links, right })
  }
  return wrong
}

test.each(spaceless)(
  'in $tag, any part of a clause finds exactly the clauses with it',
  async sample => {
    const queries = cuttings(sample.documents, 20).filter(query => {
      // A citation finds its clause, too.
      return citationReader(sample.numbering)(query) === undefined
    })
    const expected = queries.map(query => {
      const part = plain(query)
      const has = (text: string) => plain(text).includes(part)
      return [query, clausesWith(sample, has)] as const
    })
    expect(await misses(sample, new Map(expected))).toEqual([])
  },
)

test.each(spaced)(
  'in $tag, a phrase in quotes finds exactly the clauses with it',
  async sample => {
    const expected = phrases(sample, 40).map(phrase => {
      const alone = new RegExp(
        `(?<!${letter})${flat(phrase)}(?!${letter})`,
        'u',
      )
      const has = (text: string) => alone.test(flat(text))
      return [`"${phrase}"`, clausesWith(sample, has)] as const
    })
    expect(await misses(sample, new Map(expected))).toEqual([])
  },
)

const letter = '[\\p{L}\\p{M}\\p{N}]'

const flat = (text: string) =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')

/** Runs of one to four words with nothing but spaces between, as written. */
function phrases({ clauses }: Sample, count: number): readonly string[] {
  const runs = clauses.flatMap(({ text }) =>
    text.split(/[^\p{L}\p{M}\p{N}\s]+/u).map(run => run.trim().split(/\s+/)),
  )
  const whole = runs.filter(run => run.length >= 4)
  return Array.from({ length: count }, (_, index) => {
    const run = whole[(index * 7919) % whole.length] ?? []
    const length = 1 + (index % 4)
    const start = (index * 31) % (run.length - length + 1)
    return run.slice(start, start + length).join(' ')
  })
}

describe.each(samples)('in $tag', sample => {
  const { tag, t, numbering, clauses, word } = sample
  const query = (words: string) =>
    `/${tag}/search/?q=${encodeURIComponent(words)}`

  test('words of a clause, apart and turned round, find it', async () => {
    const page = await searchPage(tag)
    const long = clauses.filter(({ text }) => text.length > 60).slice(0, 8)
    for (const { clause, text } of long) {
      const all = text.match(/[\p{L}\p{M}]+/gu) ?? []
      const half = Math.floor(all.length / 2)
      const halves = [all.slice(half), all.slice(0, half)]
      const words = halves.map(part => wordOf(part.join(' ')))
      const { links } = await ask(page, words.join(' '))
      expect([words, links]).toEqual([words, expect.arrayContaining([clause])])
    }
  })

  test('the status says how many were found', async () => {
    const page = await searchPage(tag)
    for (const words of [word, wordOf(clauses[1]?.text ?? '')]) {
      const { status, links } = await ask(page, words)
      const count = links.length
      const said = t('search.count', { count })
      expect(status).toBe(said.replace(`${count}`, count.toLocaleString(tag)))
    }
  })

  test('a citation leads to its clause, alone and with its document', async () => {
    const page = await searchPage(tag)
    for (const { document, title, clauses: its } of textsInForce(
      library,
      tag,
    )) {
      const address = `${base}/${tag}/${document}/`
      const all = flatten(its).filter(({ citation }) => citation !== '')
      for (const one of [all.at(0), all.at(-1)]) {
        if (one === undefined) continue
        const link = `${address}#${one.id}`
        const alone = await ask(page, one.citation)
        expect(alone.links.slice(0, all.length)).toContain(link)
        const query = cite(numbering, title, one.citation)
        const { links } = await ask(page, query)
        expect([query, links[0]]).toEqual([query, link])
      }
    }
  })

  test('where nothing is found, that is said, with advice', async () => {
    const page = await searchPage(tag)
    for (const nothing of ['xqzvkj', '龘龘', '"xq zv"', `${word} xqzvkj`]) {
      const { status, links } = await ask(page, nothing)
      expect(links).toEqual([])
      expect(status).toBe(`${t('search.none')} ${t('search.advice')}`)
    }
  })

  test('a result leads to its clause, and the words are marked', async () => {
    const page = await visits.visit(query(word))
    // The first: others may still come after it.
    const link = page.locator('#_results a[href*="#"]').first()
    const href = await link.getAttribute('href')
    const marks = link.locator('..').locator('mark')
    const [shown = ''] = await marks.allTextContents()
    expect(shown).not.toBe('')
    await link.click()
    await page.waitForURL(new URL(href ?? '', visits.site.url).href)
    await page.locator(':target').waitFor()
    await page.waitForFunction(() => CSS.highlights.has('found'))
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map(String),
    )
    expect(marked.map(trimmed)).toContain(trimmed(shown))
  })

  test('the first result is there after few bytes', async () => {
    const page = await visits.visitor()
    const sizes = new Map<string, Promise<number>>()
    page.on('response', response => {
      sizes.set(new URL(response.url()).pathname, sizeOf(response))
    })
    await page.goto(visits.site.url + query(word))
    await page.locator('#_results a').first().waitFor()
    await settled(page)
    let engine = 0
    let all = 0
    for (const [path, size] of sizes) {
      all += await size
      const isEngine = /\/search\/index\/|\/assets\/search-/.test(path)
      if (isEngine) engine += await size
    }
    expect(sizes.size).toBeGreaterThanOrEqual(6)
    expect(engine).toBeGreaterThan(10_000)
    // Of longer texts than HIGO's, the index is longer too.
    const bytes = Buffer.byteLength(clauses.map(({ text }) => text).join(''))
    const least = isSpaceless(word) ? 25_000 : 100_000
    const limit = least + Math.max(0, bytes - 16 * 1024)
    expect(engine).toBeLessThan(limit)
    // With the page's own HTML, style and script, which come before.
    expect(all).toBeLessThan(limit + 5000)
  })

  test('nothing of it is loaded before something is asked for', async () => {
    const page = await visits.visitor()
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    const addresses = textsInForce(library, tag).map(
      ({ document }) => `/${tag}/${document}/`,
    )
    for (const address of [...addresses, `/${tag}/`, `/${tag}/search/`]) {
      await page.goto(visits.site.url + address)
      await page.locator('#_q').focus()
      await settled(page)
    }
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(path => path.includes('/search/index/'))).toEqual([])
  })
})

/** Bytes of an answer as sent, without its headers. */
async function sizeOf(response: Response): Promise<number> {
  return Number(await response.headerValue('content-length'))
}

/** White space may be written otherwise in the page than in the excerpt. */
const trimmed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const mixed = samples.flatMap(sample => {
  const form =
    /[\p{sc=Latn}\p{N}]{2,}\p{sc=Han}{2}|\p{sc=Han}{2}[\p{sc=Latn}\p{N}]{2,}/gu
  const found = sample.clauses.flatMap(({ text }) => text.match(form) ?? [])
  const queries = [...new Set(found)].slice(0, 10)
  return queries.length > 0 ? { ...sample, queries } : []
})

describe.skipIf(mixed.length === 0)('where scripts are mixed', () => {
  test.each(mixed)(
    'in $tag, both sides of the seam are found together',
    async ({ queries, ...sample }) => {
      const expected = queries.map(query => {
        const has = (text: string) => plain(text).includes(plain(query))
        return [query, clausesWith(sample, has)] as const
      })
      expect(await misses(sample, new Map(expected))).toEqual([])
    },
  )
})
