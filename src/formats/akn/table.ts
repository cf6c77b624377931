import { parse } from 'node-html-parser'
import { type Attributes, block, line } from './element.ts'
import { inline } from './inline.ts'
import type { Text } from './text.ts'

/** A table of HTML; `eId` is that of the clause, which counts its links. */
export function table(
  html: string,
  attributes: Attributes,
  eId: string,
  text: Text,
): string {
  const write = inline(eId, text)
  const rows = parse(html)
    .querySelectorAll('tr')
    .map(row => row.querySelectorAll('th, td'))
    .map(cells =>
      cells.map(cell => {
        const name = cell.rawTagName.toLowerCase()
        const className = cell.getAttribute('class')
        const words = line('p', {}, write(cell.childNodes).trim())
        return line(name, { class: className }, words)
      }),
    )
  return block(
    'table',
    attributes,
    rows.map(cells => block('tr', {}, cells)),
  )
}
