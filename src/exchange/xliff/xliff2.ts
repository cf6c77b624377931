import { line } from '../../formats/akn/element.ts'
import { escapeXml } from '../../formats/xml.ts'
import type { Exchange, Format } from '../format.ts'
import { type Inline, marksIn } from '../inline.ts'
import type { Unit } from '../unit.ts'
import { byText, idIn } from './byText.ts'
import { readUnits } from './readUnits.ts'
import { unitParts } from './unitParts.ts'

const namespace = 'urn:oasis:names:tc:xliff:document:2.0'

/** XLIFF 2.0 (OASIS Standard, 2014), whose core every tool reads. */
export const xliff2: Format = {
  ending: '.xlf',
  fits: text => text.includes(namespace),
  write,
  read: (text, tell) =>
    readUnits(text, tell, {
      ...{ namespace, unit: 'unit', texts: ['segment', 'ignorable'] },
      languages: root => [
        root.attributes.get('srcLang') ?? '',
        root.attributes.get('trgLang') ?? '',
      ],
    }),
}

function write(exchange: Exchange<Unit>): string {
  const { sourceTag, tag } = exchange
  const files = byText(exchange).flatMap(({ original, id, units }) => [
    `  <file id="${id}" original="${original}">`,
    ...units.flatMap(writeUnit),
    '  </file>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.0" srcLang="${sourceTag}" trgLang="${tag}">`,
    ...files,
    '</xliff>\n',
  ].join('\n')
}

function writeUnit(unit: Unit): readonly string[] {
  const { key, target } = unit
  const { original, translated, notes } = unitParts(unit)
  const marks = new Map(
    marksIn([...original, ...translated]).map(mark => [mark.number, mark]),
  )
  const data = [...marks.values()].flatMap(({ number, open, close }) => [
    line('data', { id: `d${number}` }, escapeXml(open)),
    ...(close ? [line('data', { id: `e${number}` }, escapeXml(close))] : []),
  ])
  const space = { 'xml:space': 'preserve' }
  return [
    `    <unit id="${idIn(key)}" name="${key}">`,
    '      <notes>',
    ...notes.map(
      ([category, text]) =>
        `        ${line('note', { category }, escapeXml(text))}`,
    ),
    '      </notes>',
    ...(data.length > 0
      ? [
          '      <originalData>',
          ...data.map(text => `        ${text}`),
          '      </originalData>',
        ]
      : []),
    `      <segment state="${target === '' ? 'initial' : 'translated'}">`,
    `        ${line('source', space, inlineXml(original))}`,
    ...(target === ''
      ? []
      : [`        ${line('target', space, inlineXml(translated))}`]),
    '      </segment>',
    '    </unit>',
  ]
}

/** Marks as elements that a translator moves, and cannot change. */
function inlineXml(inline: readonly Inline[]): string {
  return inline
    .map(part => {
      if (typeof part === 'string') return escapeXml(part)
      const { number } = part
      const fixed = { canCopy: 'no', canDelete: 'no' }
      const id = `${number}`
      if ('sign' in part) {
        const disp = part.sign.replaceAll(/\s+/g, ' ')
        return line('ph', { id, dataRef: `d${number}`, disp, ...fixed })
      }
      const refs = { dataRefEnd: `e${number}`, dataRefStart: `d${number}` }
      return line('pc', { id, ...refs, ...fixed }, inlineXml(part.inside))
    })
    .join('')
}
