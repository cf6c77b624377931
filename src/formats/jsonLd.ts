import { textDigest } from '../legal/plainForm.ts'
import type { Edition } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { type Site, url } from '../pages/site.ts'
import { versionAddress } from './addresses.ts'

/**
 * What a text is, in schema.org's words (JSON-LD 1.1), safe inside a script
 * element. A company's terms are a DigitalDocument: no legislator made them.
 * Every text is named by its dated address; a translation names the one it
 * was translated from, and that one its translations.
 */
export function jsonLd(
  site: Site,
  { texts }: Edition,
  version: Version,
): string {
  const { library } = site
  const { source } = library.site
  const { tag, title, date, published } = version
  const operator = library.languages.find(language => language.tag === tag)
  const at = (text: Version, file = '') => url(site, versionAddress(text, file))
  const original = texts.get(source)
  const others = library.languages.flatMap(
    other => (other.tag !== source && texts.get(other.tag)) || [],
  )
  const translations = others.map(text => ({ '@id': at(text) }))
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': at(version),
    url: at(version),
    name: title,
    inLanguage: tag,
    version: date,
    datePublished: published,
    publisher: { '@type': 'Organization', name: operator?.t('operator.name') },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: at(version, 'index.txt'),
      encodingFormat: 'text/plain',
      sha256: textDigest(version),
    },
    ...(original &&
      tag !== source && { translationOfWork: { '@id': at(original) } }),
    ...(tag === source &&
      translations.length > 0 && { workTranslation: translations }),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
