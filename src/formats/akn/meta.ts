import { editions } from '../../library/history.ts'
import { versionsOf } from '../../library/versionsOf.ts'
import { url } from '../../pages/site.ts'
import { versionAddress } from '../addresses.ts'
import { block, line } from './element.ts'
import { authorOf, country, expressionIri, firstDate, workIri } from './iris.ts'
import { languageCode } from './languageCode.ts'
import type { Text } from './text.ts'

const source = '#operator'

/**
 * What a text is: identification by FRBR (the document, this version in this
 * language, this file), publication, and its life: the first version came
 * into being, each later one amended it, up to this one. Nothing is said of
 * later versions, so that the file stays as it is when they come.
 */
export function meta(text: Text): string {
  const { site, version } = text
  const { tag, date, published } = version
  const { library } = site
  const { t } = library.languages.find(language => language.tag === tag) ?? {}
  const dates = editions(library, version.document)
    .map(edition => edition.date)
    .filter(other => other <= date)
    .toReversed()
  const events = dates.map((day, index) =>
    line('eventRef', {
      eId: `eref_${index + 1}`,
      date: day,
      source,
      type: index === 0 ? 'generation' : 'amendment',
    }),
  )
  const interval = line('timeInterval', {
    start: `#eref_${dates.length}`,
    refersTo: '#inForce',
  })
  const organization = line('TLCOrganization', {
    eId: 'operator',
    href: `/akn/ontology/organization/${authorOf(site)}`,
    showAs: t?.('operator.name'),
  })
  const concept = line('TLCConcept', {
    eId: 'inForce',
    href: '/akn/ontology/concept/inForce',
    showAs: t?.('version.inForce'),
  })
  return block('meta', {}, [
    block('identification', { source }, [
      work(text),
      expression(text),
      manifestation(text),
    ]),
    line('publication', {
      date: published,
      name: 'website',
      showAs: url(site, '/'),
    }),
    block('lifecycle', { source }, events),
    block('temporalData', { source }, [
      block('temporalGroup', { eId: 'tmpg_1' }, [interval]),
    ]),
    block('references', { source }, [organization, concept]),
  ])
}

/** The document, whatever its language and version. */
function work({ site, version }: Text): string {
  const { document } = version
  const iri = workIri(site, document)
  return block('FRBRWork', {}, [
    line('FRBRthis', { value: `${iri}/!main` }),
    line('FRBRuri', { value: iri }),
    line('FRBRdate', { date: firstDate(site, document), name: 'inForce' }),
    line('FRBRauthor', { href: source }),
    line('FRBRcountry', { value: country(site) }),
    line('FRBRname', { value: document }),
  ])
}

/**
 * One version in one language. A translation names the original, if that has
 * this version; whether a text governs is told where site.json says which.
 */
function expression({ site, version }: Text): string {
  const { library } = site
  const { source: original, prevailing } = library.site
  const { tag, document, date, published } = version
  const iri = expressionIri(site, version)
  const translated = versionsOf(library.versions)
    .in(original, document)
    .find(other => tag !== original && other.date === date)
  const governs = prevailing === null ? undefined : `${prevailing === tag}`
  return block('FRBRExpression', {}, [
    line('FRBRthis', { value: `${iri}/!main` }),
    line('FRBRuri', { value: iri }),
    line('FRBRalias', {
      value: url(site, versionAddress(version)),
      name: 'page',
    }),
    line('FRBRdate', { date, name: 'inForce' }),
    line('FRBRdate', { date: published, name: 'publication' }),
    line('FRBRauthor', { href: source }),
    ...(governs === undefined
      ? []
      : [line('FRBRauthoritative', { value: governs })]),
    line('FRBRlanguage', { language: languageCode(tag) }),
    ...(translated === undefined
      ? []
      : [
          line('FRBRtranslation', {
            href: expressionIri(site, translated),
            fromLanguage: languageCode(original),
            authoritative: governs,
            by: source,
          }),
        ]),
  ])
}

/** This file. */
function manifestation({ site, version }: Text): string {
  const iri = expressionIri(site, version)
  return block('FRBRManifestation', {}, [
    line('FRBRthis', { value: `${iri}/!main.xml` }),
    line('FRBRuri', { value: `${iri}.akn` }),
    line('FRBRalias', {
      value: url(site, versionAddress(version, 'index.akn.xml')),
      name: 'file',
    }),
    line('FRBRdate', { date: version.published, name: 'publication' }),
    line('FRBRauthor', { href: source }),
    line('FRBRformat', { value: 'xml' }),
  ])
}
