import { textDigest } from '../legal/plainForm.ts'
import { type Edition, editions } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { lastTurningDay } from '../library/turningDays.ts'
import { type Site, url } from '../pages/site.ts'
import { feedAddress, versionAddress } from './addresses.ts'
import { correctionsOf } from './correctionsOf.ts'
import type { Documents } from './documentsSchema.ts'
import { schemaAddress } from './schemas.ts'

type Document = Documents['documents'][number]

/** What `documents.json` says. */
export function documentsData(site: Site): Documents {
  const { library } = site
  const { timeZone, source, prevailing, documents } = library.site
  return {
    $schema: url(site, schemaAddress('documents')),
    asOf: lastTurningDay(library),
    timeZone,
    source,
    prevailing,
    languages: library.languages.map(({ tag, name, direction }) => ({
      tag,
      name,
      direction,
      address: url(site, `/${tag}/`),
      feed: url(site, feedAddress(tag)),
    })),
    documents: documents.map(name => documentOf(site, name)),
  }
}

function documentOf(site: Site, name: string): Document {
  const all = editions(site.library, name)
  return {
    name,
    inForce: all.find(({ state }) => state === 'in-force')?.date ?? null,
    versions: all.map(edition => versionOf(site, edition)),
  }
}

function versionOf(site: Site, edition: Edition): Document['versions'][number] {
  const { date, state, kind, until = null, texts } = edition
  const ordered = site.library.languages.flatMap(
    ({ tag }) => texts.get(tag) ?? [],
  )
  const all = ordered.map(text => textOf(site, text))
  return { date, state, kind, until, texts: all }
}

function textOf(site: Site, version: Version) {
  const { tag, title, published, summary = null } = version
  const at = (file: string) => url(site, versionAddress(version, file))
  return {
    language: tag,
    title,
    published,
    summary,
    digest: textDigest(version),
    corrections: correctionsOf(version),
    address: at(''),
    json: at('index.json'),
    markdown: at('index.md'),
    text: at('index.txt'),
    akn: at('index.akn.xml'),
  }
}
