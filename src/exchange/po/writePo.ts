import type { Exchange } from '../format.ts'
import { digestsOf, type Unit } from '../unit.ts'

/** Units as messages; `day` stands for when they were written. */
export function writePo(
  { sourceTag, tag, units }: Exchange<Unit>,
  day: string,
): string {
  const header = [
    'Project-Id-Version: tiaowen',
    `PO-Revision-Date: ${day} 00:00+0000`,
    'Last-Translator: ',
    `Language-Team: ${tag}`,
    `Language: ${tag.replaceAll('-', '_')}`,
    `X-Source-Language: ${sourceTag.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  const head = [
    'msgid ""',
    'msgstr ""',
    ...header.map(field => `"${escaped(field)}\\n"`),
  ].join('\n')
  return `${[head, ...units.map(message)].join('\n\n')}\n`
}

function message(unit: Unit): string {
  const { key, source, target, context, notes, place } = unit
  const { stale, before } = unit
  const comments = [context, ...notes].filter(Boolean)
  return [
    ...comments.map(text => `#. ${text.replaceAll(/\s+/g, ' ')}`),
    `#. digest: ${digestsOf(unit)}`,
    `#: ${place}`,
    // What tools show as to be looked at, until somebody says it is right.
    ...(stale && target !== '' ? ['#, fuzzy'] : []),
    ...(before === undefined ? [] : previous(before)),
    `msgctxt "${escaped(key)}"`,
    `msgid ${quoted(source)}`,
    `msgstr ${quoted(target)}`,
  ].join('\n')
}

/** The original before it changed, which tools compare with what it is. */
function previous(text: string): string[] {
  return `msgid ${quoted(text)}`.split('\n').map(line => `#| ${line}`)
}

/** In quotation marks, each line of its own. */
function quoted(text: string): string {
  const lines = text.split(/(?<=\n)/).map(line => `"${escaped(line)}"`)
  return lines.length > 1 ? ['""', ...lines].join('\n') : (lines[0] ?? '""')
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
}
