import type { State } from './clauseStates.ts'
import type { TextStatus } from './status.ts'

const heads = [
  'language',
  'document',
  'version',
  'translated',
  'stale',
  'missing',
  'unrecorded',
  'percent',
]
const named = 3

/**
 * A table, a text to a line, which says what languages are `drafts`; below
 * it, what to do where nothing is known.
 */
export function formatStatus(
  rows: readonly TextStatus[],
  drafts: readonly string[] = [],
): string {
  if (rows.length === 0) return 'There is no text to translate.'
  const lines = [heads, ...rows.map(row => cells(row, drafts))]
  const whole = lines.filter(({ length }) => length === heads.length)
  const widths = heads.map((_, column) => {
    const measured = column < named ? lines : whole
    return Math.max(...measured.map(line => line[column]?.length ?? 0))
  })
  const table = lines.map(line =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column < named ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  '),
  )
  const silent = rows
    .filter(({ states }) => states === undefined)
    .map(({ text }) => text.tag)
  const advice = [...new Set(silent)].map(
    tag =>
      `Check the translations in ${tag}, then record them: npm run accept -- --language ${tag}`,
  )
  return [...table, ...(advice.length > 0 ? ['', ...advice] : [])].join('\n')
}

function cells(
  { text, states }: TextStatus,
  drafts: readonly string[],
): readonly string[] {
  const draft = drafts.includes(text.tag) ? ', draft' : ''
  const names = [text.tag + draft, text.document, text.date]
  if (states === undefined) return [...names, 'not recorded']
  const count = (state: State) =>
    states.filter(one => one.state === state).length
  const done = count('translated')
  // Rounded down: 100 % is all of it.
  const percent = Math.floor((100 * done) / Math.max(states.length, 1))
  const counts = [
    done,
    count('stale'),
    count('missing'),
    count('unrecorded'),
  ].map(String)
  return [...names, ...counts, `${percent} %`]
}
