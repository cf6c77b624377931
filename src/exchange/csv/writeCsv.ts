import type { Exchange } from '../format.ts'
import { digestsOf, type Unit } from '../unit.ts'
import { csvColumns } from './csvColumns.ts'

/**
 * Units as rows. The byte order mark is what tells Excel that the file is
 * UTF-8.
 */
export function writeCsv({ units }: Exchange<Unit>): string {
  const rows = units.map(unit => [
    ...[unit.key, unit.source, unit.target, unit.context],
    [...unit.notes, `digest: ${digestsOf(unit)}`].join('\n'),
  ])
  const lines = [csvColumns, ...rows].map(row => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Always in quotation marks, so that nothing is taken for a number. */
function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
