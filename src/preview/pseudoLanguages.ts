import { direction, type Language } from '../i18n/language.ts'
import type { Clause } from '../legal/clause.ts'
import { basePath } from '../library/basePath.ts'
import type { Library, Version } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { accented, mirrored, type Pseudo } from './pseudo.ts'

/**
 * The library with two more languages, made of its source language: one with
 * accents, longer by 40 %, in brackets (`en-XA`); one written from the other
 * side (`en-Arab-XB`). What is plain in them did not come from `locales/`;
 * what is cut off or stands on the wrong side would be so in some language.
 * The regions XA and XB are those that CLDR keeps for this.
 */
export function pseudoLanguages(library: Library): Library {
  const { site, languages, versions } = library
  const source = languages.find(({ tag }) => tag === site.source)
  if (source === undefined) return library
  const { language } = new Intl.Locale(source.tag)
  const other = source.direction === 'ltr' ? 'Arab' : 'Latn'
  const accentedTag = `${language}-XA`
  const mirroredTag = `${language}-${other}-XB`
  const made: readonly (readonly [string, Pseudo])[] = [
    [accentedTag, accented],
    [mirroredTag, mirrored(direction(mirroredTag))],
  ]
  const base = basePath(site)
  const { all } = versionsOf(versions)
  return {
    ...library,
    site: { ...site, locales: [...site.locales, ...made.map(([tag]) => tag)] },
    languages: [
      ...languages,
      ...made.map(([tag, pseudo]) => changeLanguage(source, tag, pseudo)),
    ],
    versions: site.documents.flatMap(document => [
      ...all(document),
      ...made.flatMap(([tag, pseudo]) =>
        all(document)
          .filter(version => version.tag === source.tag)
          .map(version => changeVersion(version, tag, pseudo, base)),
      ),
    ]),
  }
}

function changeLanguage(
  source: Language,
  tag: string,
  pseudo: Pseudo,
): Language {
  return {
    ...source,
    tag,
    direction: direction(tag),
    name: pseudo.string(source.name),
    t: (key, values) => pseudo.string(source.t(key, values)),
  }
}

function changeVersion(
  version: Version,
  tag: string,
  pseudo: Pseudo,
  base: string,
): Version {
  const { title, summary, terms, clauses } = version
  const link = (markup: string) =>
    markup.replace(`"${base}/${version.tag}/`, `"${base}/${tag}/`)
  return {
    ...version,
    tag,
    title: pseudo.string(title),
    summary: summary && pseudo.string(summary),
    record: undefined,
    terms: terms.map(term => ({ ...term, words: pseudo.string(term.words) })),
    clauses: clauses.map(clause => changeClause(clause, pseudo, link)),
  }
}

function changeClause(
  clause: Clause,
  pseudo: Pseudo,
  link: (markup: string) => string,
): Clause {
  const { kind, html, text, number, citation, clauses } = clause
  const change = kind === 'table' ? pseudo.string : pseudo.letters
  const [start, end] =
    kind === 'table' || text === '' ? ['', ''] : pseudo.around(text)
  // Split by a group: words, markup, words, …
  const parts = html.split(/(<[^>]*>|&(?:lt|gt|quot|amp);)/)
  const changed = parts.map((part, index) =>
    index % 2 === 0 ? change(part) : link(part),
  )
  return {
    ...clause,
    number: pseudo.letters(number),
    citation: pseudo.letters(citation),
    html: start + changed.join('') + end,
    text: pseudo.string(text),
    clauses: clauses.map(inner => changeClause(inner, pseudo, link)),
  }
}
