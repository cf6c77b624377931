import type { Json, JsonPath } from '../../library/json.ts'
import type { SiteSettings } from '../../library/site.ts'
import { didYouMean } from '../../nearest.ts'
import type { TermBase, TermEntry } from './termBase.ts'

type Read = Pick<Json<TermBase>, 'value' | 'problem' | 'placeOf'>
type Site = Pick<SiteSettings, 'locales' | 'drafts' | 'source'>

/** Reports terms that contradict themselves, each other or the site. */
export function checkTermBase(read: Read, site: Site): void {
  const { terms, words } = read.value
  for (const tag of Object.keys(words)) checkTag(read, site, ['words', tag])
  for (const [index, entry] of terms.entries()) {
    const path = ['terms', index]
    for (const key of ['words', 'not'] as const) {
      for (const tag of Object.keys(entry[key] ?? {})) {
        checkTag(read, site, [...path, key, tag])
      }
    }
    checkEntry(read, site, entry, path)
    checkWordings(read, entry, path)
  }
  checkTwice(read, site)
}

/** A language must be one of the site. */
function checkTag({ problem }: Read, site: Site, path: JsonPath): void {
  const tags = [...site.locales, ...site.drafts]
  const tag = String(path.at(-1))
  if (tags.includes(tag)) return
  const otherwise = `Name one of ${tags.join(', ')}, or take it out.`
  const message = `has words in "${tag}", which is no language of site.json.`
  problem(path, message, didYouMean(tag, tags, otherwise))
}

/** A term has words, the source's among them, or is kept. */
function checkEntry(
  { problem }: Read,
  { source }: Site,
  { words, keep }: TermEntry,
  path: JsonPath,
): void {
  const mend = `Write "keep" for what is the same in every language, else "words": { "${source}": "…" }.`
  if (words === undefined && keep === undefined) {
    problem(path, 'has a term without "words" and "keep".', mend)
  } else if (words !== undefined && keep !== undefined) {
    problem(path, `has both "words" and "keep" for "${keep}".`, mend)
  } else if (words !== undefined && words[source] === undefined) {
    const message = `has a term without words in ${source}, the source.`
    const mend = `Add "${source}": what the term is translated from.`
    problem([...path, 'words'], message, mend)
  }
}

/** No wording stands twice in a term, or is both right and wrong. */
function checkWordings(
  { problem }: Read,
  { words = {}, keep, not = {} }: TermEntry,
  path: JsonPath,
): void {
  for (const key of ['words', 'not'] as const) {
    for (const [tag, all] of Object.entries(key === 'words' ? words : not)) {
      const right = key === 'not' ? (words[tag] ?? [keep ?? '']) : []
      for (const [index, one] of all.entries()) {
        const place = [...path, key, tag, index]
        if (all.indexOf(one) < index) {
          problem(place, `has "${one}" again.`, 'Keep one of the two.')
        } else if (right.includes(one)) {
          const message = `says that "${one}" is right and wrong.`
          problem(place, message, 'Take it out of "words", or out of "not".')
        }
      }
    }
  }
}

/** Two terms do not begin from the same words. */
function checkTwice({ value, problem, placeOf }: Read, { source }: Site): void {
  const seen = new Map<string, JsonPath>()
  for (const [index, { words, keep }] of value.terms.entries()) {
    const path = ['terms', index]
    const all = keep === undefined ? (words?.[source] ?? []) : [keep]
    for (const [at, one] of new Map(all.entries())) {
      const place =
        keep === undefined ? [...path, 'words', source, at] : [...path, 'keep']
      const first = seen.get(one)
      if (first === undefined) seen.set(one, place)
      else if (first[1] !== index) {
        const { line } = placeOf(first)
        const message = `has a second term for "${one}"; the first is on line ${line}.`
        problem(place, message, 'Make one term of the two.')
      }
    }
  }
}
