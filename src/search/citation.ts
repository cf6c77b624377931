import type { Patterns } from '../legal/numbering.ts'
import type { Cited } from './find.ts'
import { fold } from './fold.ts'
import { edge } from './marks.ts'
import { inDigits, NUMERAL, numerals } from './numeral.ts'
import type { Hit, Part } from './parts.ts'
import { isSpaceless, SPACELESS } from './scripts.ts'

/** How clauses are cited in a language; see `Numbering` in `legal/`. */
export interface CitationPatterns {
  readonly citations: Patterns
  readonly document: string
  readonly within: string
}

/** What may stand between the parts of a citation. */
const GAP = '[\\s\\p{P}\\p{S}]*'

/**
 * What each citation of a language has in it, folded: the beginning of a word
 * of its articles. Undefined where they have none.
 *
 * `'Article {decimal}' -> 'art'`, `'第{simp-chinese-informal}条' -> '第'`
 */
export function citationSign({
  citations: { article = '' },
}: CitationPatterns): string | undefined {
  const [word] = article.split(/\{[^{}]*\}/).flatMap(wordsOf)
  return word && [...word].slice(0, 3).join('')
}

/**
 * A number with no word of its own behind it. Where words are not parted by
 * spaces, folding takes away the one behind digits: 'ข้อ ๑ วรรค' -> 'ข้อ1วรรค'.
 */
const lastNumeral =
  `(?:\\d+(?!\\p{N}|(?![${SPACELESS}])\\p{L})|` +
  `(?!\\d)${NUMERAL}(?![\\p{L}\\p{N}\\p{M}]))`

/** What a citation is compared by: `'Article V(2)' -> 'article5.2'`. */
export function citationKey(citation: string): string {
  return fold(citation)
    .text.replace(numerals, inDigits)
    .replace(/[^\p{L}\p{M}\p{N}§¶#]+/gu, ' ')
    .trim()
    .replace(/(\d) (?=\d)/g, '$1.')
    .replaceAll(' ', '')
}

/**
 * Reads citations in queries as the language's patterns have them, in any
 * numerals and with words cut short: `'art. 5(2) privacy'` is Article V(2),
 * and the rest is `privacy`. Undefined where a query has none.
 */
export function citationReader({
  citations,
  document,
  within,
}: CitationPatterns): (query: string) => Cited | undefined {
  const { article = '', ...inner } = citations
  const first = formOf(article)
  const others = Object.values(inner).flatMap(pattern => formOf(pattern) ?? [])
  const strip = stripper([document, within])

  return query => {
    const { text } = fold(query)
    if (first === undefined) return undefined
    for (const found of text.matchAll(first.form)) {
      const [all, number = ''] = found
      const value = Number(inDigits(number))
      if (!(value > 0) || !edge(text, found.index)) continue
      // In quotes it is words that are looked for.
      if (text.slice(0, found.index).split('"').length % 2 === 0) continue
      const start = filled(article, number)
      const { words, end } = goOn(text, found.index + all.length, others)
      const rest = [text.slice(0, found.index), text.slice(end)]
      const keys = [start + words, start].map(citationKey)
      return {
        article: value,
        rest: rest.map(strip).filter(Boolean).join(' '),
        partsOf: [
          hits => citedParts(keys, hits, ({ clause }) => clause.id === ''),
          hits => citedParts(keys, hits, () => true),
        ],
      }
    }
    return undefined
  }
}

/** What is cited inside an article, from `at` on: in words, and its end. */
function goOn(text: string, at: number, forms: readonly Form[]) {
  let words = ''
  let end = at
  for (let more = true; more; ) {
    more = forms.some(({ pattern, next }) => {
      next.lastIndex = end
      const found = next.exec(text)
      if (found === null) return false
      words += ` ${filled(pattern, found[1])}`
      end = next.lastIndex
      return true
    })
  }
  return { words, end }
}

/** A pattern with a number in it: ('Article {decimal}', '5') -> 'Article 5' */
function filled(pattern: string, number = ''): string {
  return pattern.replace(/\{[^{}]*\}/, () => number)
}

/** What a pattern looks like in a folded query, the number in a group. */
interface Form {
  readonly pattern: string
  readonly form: RegExp
  /** The same where another part has ended. */
  readonly next: RegExp
}

function formOf(pattern = ''): Form | undefined {
  const [before, , after] = pattern.split(/\{([^{}]*)\}/)
  if (before === undefined || after === undefined) return undefined
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const number = right.length > 0 ? NUMERAL : lastNumeral
  const parts = [...left.map(shortened), `(${number})`, ...right.map(shortened)]
  const source = parts.join(GAP)
  return {
    pattern,
    form: new RegExp(source, 'gu'),
    next: new RegExp(GAP + source, 'uy'),
  }
}

/** Its words, and signs that are read as words: `'§ ' -> ['§']`. */
function wordsOf(literal: string): readonly string[] {
  return fold(literal).text.match(/[\p{L}\p{M}\p{N}]+|[§¶#]/gu) ?? []
}

/** As abbreviations have it, in three letters or more: `art`, `article`. */
function shortened(word: string): string {
  const letters = [...word]
  if (isSpaceless(word) || letters.length < 4) return word
  const rest = letters.slice(3)
  const open = rest.map(letter => `(?:${letter}`).join('')
  return letters.slice(0, 3).join('') + open + ')?'.repeat(rest.length)
}

/** Takes away what joins a clause and its document: ` of the `, `《`, `》`. */
function stripper(patterns: readonly string[]): (text: string) => string {
  const words = patterns.flatMap(pattern =>
    wordsOf(pattern.replace(/\{[^{}]*\}/g, ' ')),
  )
  const sign = '[\\s\\p{P}\\p{S}]'
  // Without looking behind, which Safari cannot before 16.4.
  const [first, last] = [
    words.map(word => (isSpaceless(word) ? word : `${word}(?!\\p{L})`)),
    words.map(word => (isSpaceless(word) ? word : `(?:^|${sign})${word}`)),
  ].map(some => `(?:${[...some, sign].join('|')})+`)
  const ends = new RegExp(`^${first}|${last}$`, 'gu')
  return text => text.replace(ends, '')
}

/**
 * The first clause with one of the keys: the one that is cited, or else the
 * article that it would be in. All terms must be in the title or the article,
 * as far as those `count`.
 */
function citedParts(
  keys: readonly string[],
  hits: readonly Hit[],
  count: (hit: Hit) => boolean,
): readonly Part[] {
  const byKey = new Map(
    hits.map(hit => [citationKey(hit.clause.label), hit] as const).reverse(),
  )
  const hit = keys.map(key => byKey.get(key)).find(Boolean)
  if (hit === undefined) return []
  const { id, article } = hit.clause
  const its = hits.filter(({ clause }) => clause.article === article)
  const around = hits.filter(({ clause }) => clause.id === '').concat(its)
  const has = around.filter(count)
  const all = hit.marks.every((_, term) => has.some(({ marks }) => marks[term]))
  // An article's heading stands in the link: its first clause tells more.
  const shown = id === article ? (its[its.indexOf(hit) + 1] ?? hit) : hit
  return all ? [{ id, hits: [shown] }] : []
}
