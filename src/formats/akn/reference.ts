import { inForce } from '../../library/library.ts'
import { versionsOf } from '../../library/versionsOf.ts'
import { url } from '../../pages/site.ts'
import { versionAddress } from '../addresses.ts'
import { eIds } from './eIds.ts'
import { expressionIri } from './iris.ts'
import type { Text } from './text.ts'

/** What a link leads to: a text in Akoma Ntoso (`ref`), or a page (`a`). */
export interface Reference {
  readonly name: 'ref' | 'a'
  readonly href: string
}

/**
 * Where the link of a page leads: `#eId` in its own text, for another text
 * its IRI with the clause as its portion (`…/eng@2026-11-22/~art_5`), for any
 * other page its whole address. The other text is the one that citations are
 * numbered by: in force on the day on which this one takes effect. Nothing is
 * returned for a fragment that its own text does not have.
 */
export function reference(href: string, text: Text): Reference | undefined {
  const { site, version } = text
  if (href === '') return { name: 'ref', href: expressionIri(site, version) }
  if (href.startsWith('#')) {
    const eId = text.eIds.get(decodeURIComponent(href.slice(1)))
    return eId === undefined ? undefined : { name: 'ref', href: `#${eId}` }
  }
  const iri = iriOf(href, text)
  if (iri !== undefined) return { name: 'ref', href: iri }
  const address = url(site, versionAddress(version))
  return { name: 'a', href: new URL(href, address).href }
}

/** ('/en/terms/#use') -> '/akn/cn/doc/…/terms/eng@2026-11-22/~art_1' */
function iriOf(href: string, { site, version }: Text): string | undefined {
  if (!href.startsWith(`${site.base}/`)) return undefined
  const [, tag, document, date, fragment] =
    /^\/([^/]+)\/([^/#]+)\/(?:(\d{4}-\d\d-\d\d)\/)?(?:#(.*))?$/.exec(
      href.slice(site.base.length),
    ) ?? []
  const dated = versionsOf(site.library.versions)
    .in(tag ?? '', document ?? '')
    .filter(other => date === undefined || other.date === date)
  const target = inForce(dated, version.date)
  if (target === undefined) return undefined
  const iri = expressionIri(site, target)
  const id = decodeURIComponent(fragment ?? '')
  const portion = id === '' ? undefined : eIds(target.clauses).get(id)
  return portion === undefined ? iri : `${iri}/~${portion}`
}
