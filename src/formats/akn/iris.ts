import { remember } from '../../legal/remember.ts'
import type { Version } from '../../library/library.ts'
import { versionsOf } from '../../library/versionsOf.ts'
import type { Site } from '../../pages/site.ts'
import { languageCode } from './languageCode.ts'

/**
 * IRI of a document whatever its language and version, by the Akoma Ntoso
 * Naming Convention 1.0: country, type, author, date of the first version,
 * name: `/akn/cn/doc/legal.example.com/2026-11-22/agreement`. The author is
 * the site's host (with its path), for it is the same in every language.
 */
export function workIri(site: Site, document: string): string {
  const date = firstDate(site, document)
  return `/akn/${country(site)}/doc/${authorOf(site)}/${date}/${document}`
}

/**
 * IRI of one version in one language: `…/agreement/zho@2026-11-22`. Of the
 * language's subtags, those are added that its likely ones do not say:
 * `zho` is zh-CN, `zho-TW` is zh-TW.
 */
export function expressionIri(
  site: Site,
  { tag, document, date }: Pick<Version, 'tag' | 'document' | 'date'>,
): string {
  return `${workIri(site, document)}/${languagePart(tag)}@${date}`
}

const languagePart = remember((tag: string): string => {
  const { language, baseName } = new Intl.Locale(tag).minimize()
  return languageCode(tag) + baseName.slice(language.length)
})

/** Day on which the first version of a document takes or took effect. */
export function firstDate({ library }: Site, document: string): string {
  const dates = versionsOf(library.versions)
    .all(document)
    .map(({ date }) => date)
  return dates.toSorted()[0] ?? library.day
}

/**
 * Country of the documents, which Akoma Ntoso wants and site.json does not
 * say: the likely region of the source language (CLDR's likely subtags),
 * ('zh-CN') -> 'cn', ('de') -> 'de'; `zz`, no country, where there is none.
 */
export function country({ library }: Site): string {
  return countryOf(library.site.source)
}

const countryOf = remember((source: string): string => {
  const locale = new Intl.Locale(source)
  const likely = new Intl.Locale(locale.language).maximize()
  const regions = [locale.maximize().region, likely.region, 'ZZ']
  const found = regions.find(region => /^[A-Z]{2}$/.test(region ?? ''))
  return (found ?? 'ZZ').toLowerCase()
})

/** The site's host and path as one part of an IRI: 'law.example.org-legal' */
export function authorOf({ library }: Site): string {
  return hostPart(library.site.url)
}

const hostPart = remember((address: string): string => {
  const { hostname, pathname } = new URL(address)
  const parts = pathname.split('/').filter(part => part !== '')
  const name = [hostname, ...parts].join('-')
  // A part that begins with a digit would be read as the date.
  return /^\d/.test(name) ? `_${name}` : name
})
