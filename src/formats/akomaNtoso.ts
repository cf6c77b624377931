import type { Version } from '../library/library.ts'
import type { Site } from '../pages/site.ts'
import { blocks } from './akn/blocks.ts'
import { divide, eIds } from './akn/eIds.ts'
import { block, line } from './akn/element.ts'
import { hierarchy } from './akn/hierarchy.ts'
import { firstDate } from './akn/iris.ts'
import { meta } from './akn/meta.ts'
import { escapeXml } from './xml.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/**
 * A version as Akoma Ntoso (OASIS LegalDocML 1.0, schema of 3.0): identified
 * by FRBR, each clause an element with an eId by the naming convention and,
 * as its wId, the id that it keeps in every version and language.
 *
 * It is a `doc`, the standard's type for what is neither made nor decided by
 * a parliament, a court or an authority: a company's terms are no `act`. A
 * `doc` has the same articles in its body.
 */
export function akomaNtoso(site: Site, version: Version): string {
  const { tag, document, title, date, clauses } = version
  const text = { site, version, eIds: eIds(clauses) }
  const { opening, articles, outer } = divide(clauses)
  const language = { 'xml:lang': tag }
  const before = blocks(opening, text)
  const preamble = outer === 'preamble' && before.length > 0
  const main = [
    ...(outer === 'body' ? before : []),
    ...articles.map(article => hierarchy(article, text)),
  ]
  // A text of nothing but comments: a body must not be empty.
  if (main.length === 0) main.push(line('p', { eId: 'body__p_1' }))
  const docTitle = line('docTitle', {}, escapeXml(title))
  const first = date === firstDate(site, document)
  const doc = block(
    'doc',
    {
      name: document,
      contains: first ? 'originalVersion' : 'singleVersion',
    },
    [
      meta(text),
      block('preface', { eId: 'preface', ...language }, [
        line('p', { eId: 'preface__p_1' }, docTitle),
      ]),
      ...(preamble
        ? [block('preamble', { eId: 'preamble', ...language }, before)]
        : []),
      block('mainBody', { eId: 'body', period: '#tmpg_1', ...language }, main),
    ],
  )
  const root = block('akomaNtoso', { xmlns: namespace }, [doc])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
