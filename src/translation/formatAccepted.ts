import type { Accepted } from './acceptClauses.ts'
import { nameOf } from './translatable.ts'
import { entryKey } from './translated.ts'

/** How many clauses are named, at most. */
const shown = 5

/** What was recorded, dropped, and could not be recorded, line by line. */
export function formatAccepted(results: readonly Accepted[]): string {
  const lines = results.flatMap(({ text, recorded, dropped, missing }) => {
    const name = `${text.tag}/${entryKey(text)}`
    return [
      ...told('Accepted', name, recorded),
      ...told('Dropped', name, dropped),
      ...told('Missing', name, missing),
    ]
  })
  return lines.length === 0
    ? 'Nothing new: all of it is recorded as it is now.'
    : lines.join('\n')
}

function told(
  word: string,
  name: string,
  ids: readonly string[],
): readonly string[] {
  if (ids.length === 0) return []
  const count = ids.length === 1 ? '1 clause' : `${ids.length} clauses`
  const names = ids.slice(0, shown).map(nameOf)
  const more = ids.length > shown ? ', …' : ''
  return [`${word.padEnd(9)} ${name}  ${count}: ${names.join(', ')}${more}`]
}
