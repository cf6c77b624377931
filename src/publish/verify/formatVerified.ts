import type { Difference } from './difference.ts'
import type { Verified } from './verify.ts'

/** Most characters of a cell, so that a line is not as long as a policy. */
const most = 44

/** Addresses that a line names before it counts the others. */
const named = 3

/**
 * What was found of a live site, for a person: a table of what differs, the
 * same difference of several addresses in one line, and the sum of it.
 */
export function formatVerified(verified: Verified, url: string): string {
  const { release, files, daysLeft, compared, differences } = verified
  const facts = [
    `${files} files compared`,
    ...(release === undefined ? [] : [`release ${release}`]),
    ...(daysLeft === undefined ? [] : [`certificate valid ${daysLeft} days`]),
  ].join(', ')
  const alone = compared
    ? ''
    : ' Nothing is built in dist to compare it with: run npm run build, or name a built folder with --from.'
  if (differences.length === 0) {
    const like = compared ? 'what was built' : 'what its own manifest says'
    return `${url} is ${like}: ${facts}.${alone}`
  }
  const rows = [...grouped(differences).values()].map(group => {
    const [{ what, expected, found }] = group
    return [clip(what), places(group), ...apart(expected, found)]
  })
  const table = columns([['', 'where', 'expected', 'found'], ...rows])
  const count =
    differences.length === 1
      ? '1 difference'
      : `${differences.length} differences`
  return [...table, '', `${url}: ${count}; ${facts}.${alone}`].join('\n')
}

type Group = readonly [Difference, ...Difference[]]

function grouped(differences: readonly Difference[]) {
  const groups = new Map<string, Group>()
  for (const difference of differences) {
    const { what, expected, found } = difference
    const key = JSON.stringify([what, expected, found])
    const group = groups.get(key)
    groups.set(key, group ? [...group, difference] : [difference])
  }
  return groups
}

/** '/en/, /en/search/, /zh-CN/ and 12 more' */
function places(group: Group): string {
  const all = group.map(({ where }) => where).toSorted()
  const rest = all.length - named
  const shown = all.slice(0, named).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

/**
 * What was expected and found, as much as shows how they differ:
 * ("default-src …; img-src 'self'", …) -> ["…; img-src 'self'", …]
 */
function apart(expected: string, found: string): readonly string[] {
  if (Math.max(expected.length, found.length) <= most) return [expected, found]
  const [one, other] = [[...expected], [...found]]
  const differs = one.findIndex((letter, index) => letter !== other[index])
  const from = (differs < 0 ? one.length : differs) - most / 4
  if (from <= 0) return [clip(expected), clip(found)]
  return [one, other].map(it => clip(`…${it.slice(from).join('')}`))
}

function clip(text: string): string {
  const letters = [...text]
  if (letters.length <= most) return text
  return `${letters.slice(0, most - 1).join('')}…`
}

/** Cells set below each other, two spaces apart. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map(row => row[index]?.length ?? 0)),
  )
  return rows.map(row =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
