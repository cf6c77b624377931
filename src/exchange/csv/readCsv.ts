import { CsvError, parse } from 'csv-parse/sync'
import type { Exchange, Returned, Tell } from '../format.ts'
import { csvColumns } from './csvColumns.ts'

const needed = ['id', 'source', 'target', 'developer_comments'] as const

/** Reads a table as a spreadsheet saves it, with commas, semicolons or tabs. */
export function readCsv(text: string, tell: Tell): Exchange<Returned> {
  const delimiter = /^"?id"?([,;\t])/.exec(text)?.[1] ?? ','
  const rows = readRows(text, delimiter, tell)
  const [header = [], ...units] = rows.map(({ cells }) => cells)
  const missing = needed.filter(name => !header.includes(name))
  if (missing.length > 0 && rows.length > 0) {
    const message = `has no column "${missing.join('", "')}".`
    const mend = `Keep the first row as it was exported: ${csvColumns.join(', ')}.`
    tell(1, 1, message, mend)
    return { sourceTag: '', tag: '', units: [] }
  }
  return {
    ...{ sourceTag: '', tag: '' },
    units: units.map((cells, index) => {
      const at = (name: string) => cells[header.indexOf(name)] ?? ''
      return {
        key: at('id').trim(),
        ...{ source: at('source'), target: at('target') },
        ...{ digests: digestIn(at('developer_comments')), unfinished: false },
        ...{ line: rows[index + 1]?.line ?? 0, column: 1 },
      }
    }),
  }
}

/** ('Cell of a table.\\ndigest: 0f-1e') -> '0f-1e' */
function digestIn(comments: string): string {
  return /^digest: *(\S+)/m.exec(comments)?.[1] ?? ''
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

function readRows(text: string, delimiter: string, tell: Tell): readonly Row[] {
  const rows: Row[] = []
  let next = 1
  try {
    parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: false,
      on_record: (record, { lines }) => {
        rows.push({ cells: record, line: next })
        next = lines + 1
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const message = `is no table that can be read: ${error.message}.`
    const mend = 'Save it from the spreadsheet again, as "CSV UTF-8".'
    tell(next, 1, message, mend)
    return []
  }
}
