import type { Clause } from '../legal/clause.ts'
import { digest, textDigest } from '../legal/plainForm.ts'
import type { Version } from '../library/library.ts'
import { type Site, url } from '../pages/site.ts'
import { versionAddress } from './addresses.ts'
import { correctionsOf } from './correctionsOf.ts'
import { schemaAddress } from './schemas.ts'
import type { VersionData } from './versionSchema.ts'

/**
 * What a version's `index.json` says: nothing that depends on the day of the
 * build, so that it stays as it is when another version takes over.
 */
export function versionData(site: Site, version: Version): VersionData {
  const { tag, document, title, date, published, summary = null } = version
  return {
    $schema: url(site, schemaAddress('version')),
    document,
    language: tag,
    title,
    date,
    published,
    summary,
    kind: version.kind,
    digest: textDigest(version),
    corrections: correctionsOf(version),
    address: url(site, versionAddress(version)),
    clauses: clausesOf(version.clauses, null, null),
  }
}

/** Clauses and those inside them, each before its own. */
function clausesOf(
  clauses: readonly Clause[],
  within: string | null,
  article: string | null,
): VersionData['clauses'] {
  return clauses.flatMap(clause => {
    const { id, kind, number, citation, text, html } = clause
    const heading = kind === 'article' ? text : article
    return [
      {
        id,
        kind,
        within,
        number,
        citation,
        heading,
        text,
        html,
        digest: digest(text),
      },
      ...clausesOf(clause.clauses, id, heading),
    ]
  })
}
