import { line } from '../../formats/akn/element.ts'
import { escapeXml } from '../../formats/xml.ts'
import type { Exchange, Format } from '../format.ts'
import type { Inline } from '../inline.ts'
import type { Unit } from '../unit.ts'
import { byText, idIn } from './byText.ts'
import { readUnits } from './readUnits.ts'
import { childrenOf } from './readXml.ts'
import { unitParts } from './unitParts.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'

/** XLIFF 1.2 (OASIS Standard, 2008), for tools that do not read 2.0. */
export const xliff12: Format = {
  ending: '.xliff',
  fits: text => text.includes(namespace),
  write,
  read: (text, tell) =>
    readUnits(text, tell, {
      ...{ namespace, unit: 'trans-unit', texts: [] },
      languages: root => {
        const [file] = childrenOf(root, 'file')
        return [
          file?.attributes.get('source-language') ?? '',
          file?.attributes.get('target-language') ?? '',
        ]
      },
    }),
}

function write(exchange: Exchange<Unit>): string {
  const { sourceTag, tag } = exchange
  const languages = `source-language="${sourceTag}" target-language="${tag}"`
  const files = byText(exchange).flatMap(({ original, units }) => [
    `  <file original="${original}" ${languages} datatype="plaintext">`,
    '    <body>',
    ...units.flatMap(writeUnit),
    '    </body>',
    '  </file>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="1.2">`,
    ...files,
    '</xliff>\n',
  ].join('\n')
}

function writeUnit(unit: Unit): readonly string[] {
  const { key, target } = unit
  const { original, translated, notes } = unitParts(unit)
  const state = { state: 'translated' }
  return [
    `      <trans-unit id="${idIn(key)}" resname="${key}" approved="${target === '' ? 'no' : 'yes'}" xml:space="preserve">`,
    `        ${line('source', {}, inlineXml(original))}`,
    ...(target === ''
      ? []
      : [`        ${line('target', state, inlineXml(translated))}`]),
    ...notes.map(
      ([from, text]) => `        ${line('note', { from }, escapeXml(text))}`,
    ),
    '      </trans-unit>',
  ]
}

/** Marks as elements that hold their own code. */
function inlineXml(inline: readonly Inline[]): string {
  return inline
    .map(part => {
      if (typeof part === 'string') return escapeXml(part)
      const id = `${part.number}`
      if ('sign' in part) return line('ph', { id }, escapeXml(part.sign))
      const { open, close, inside } = part
      const begin = line('bpt', { id }, escapeXml(open))
      return begin + inlineXml(inside) + line('ept', { id }, escapeXml(close))
    })
    .join('')
}
