import { isDeepStrictEqual } from 'node:util'
import type { Clause } from '../legal/clause.ts'
import type {
  Structure,
  Structured,
  TableSize,
} from '../legal/parity/compared.ts'
import { parity } from '../legal/parity.ts'
import type { Report } from '../problem.ts'
import type { Version } from './library.ts'
import type { Matter } from './text.ts'

/** A text, and its clauses. */
export interface Built {
  readonly matter: Matter
  readonly version: Pick<Version, 'clauses'>
}

/**
 * Reports where a translation has not the clauses of its source. `texts` are
 * those of one document.
 */
export function compareStructures(
  texts: readonly Built[],
  sourceTag: string,
  report: Report,
): void {
  const originals = new Map(
    texts
      .filter(({ matter }) => matter.tag === sourceTag)
      .map(text => [text.matter.date, text]),
  )
  for (const text of texts) {
    const { matter, version } = text
    const original = originals.get(matter.date)
    if (original === undefined || original === text) continue
    const both = [version, original.version]
    if (both.some(({ clauses }) => clauses.length === 0)) continue
    if (alike(version.clauses, original.version.clauses)) continue
    const { file } = original.matter
    for (const found of parity(structured(text), structured(original), file)) {
      const [line] = found.lines
      const column = (matter.indents.get(line) ?? 0) + 1
      const { message, mend } = found
      report({ file: matter.file, line: line + 1, column, message, mend })
    }
  }
}

function structured({ matter, version }: Built): Structured {
  const { flawed, nameless } = matter
  return { flawed, nameless, clauses: version.clauses.map(structureOf) }
}

function structureOf({ id, kind, line, html, clauses }: Clause): Structure {
  return {
    id,
    kind,
    lines: [line - 1, line],
    size: kind === 'table' ? sizeOf(html) : undefined,
    clauses: clauses.map(structureOf),
  }
}

function sizeOf(table: string): TableSize {
  const howMany = (tag: string) => table.split(tag).length - 1
  return { columns: howMany('<th '), rows: howMany('<tr>') }
}

/** Whether two texts have the same clauses in the same places, as most do. */
function alike(ours: readonly Clause[], theirs: readonly Clause[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((clause, index) => {
      const other = theirs[index]
      return (
        clause.id === other?.id &&
        clause.kind === other.kind &&
        (clause.kind !== 'table' ||
          isDeepStrictEqual(sizeOf(clause.html), sizeOf(other.html))) &&
        alike(clause.clauses, other.clauses)
      )
    })
  )
}
