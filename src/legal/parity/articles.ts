import { nearest } from '../../nearest.ts'
import { type Compared, type Difference, linesOf } from './compared.ts'

/**
 * Articles that only one of two languages has. One of each, with ids that
 * are alike or in the same place, are told as one slip of the pen.
 */
export function articles(compared: Compared): readonly Difference[] {
  const { text, source, ours, theirs } = compared
  const lacking = new Set([...theirs.keys()].filter(id => !ours.has(id)))
  const extra = [...ours.keys()].filter(id => !theirs.has(id))
  const differences: Difference[] = []
  // An article without an id may be any of those that seem to be missing.
  for (const id of source.nameless ? [] : extra) {
    if (text.flawed.has(id)) continue
    const meant = nearest(id, lacking) ?? samePlace(compared, id, lacking)
    lacking.delete(meant ?? '')
    differences.push(tellExtra(compared, id, meant))
  }
  for (const id of text.nameless ? [] : lacking) {
    if (!source.flawed.has(id)) differences.push(tellLacking(compared, id))
  }
  return differences
}

/** The article that stands in the source where `id` stands in the text. */
function samePlace(
  { ours, theirs }: Compared,
  id: string,
  lacking: ReadonlySet<string>,
): string | undefined {
  const other = [...theirs.keys()][[...ours.keys()].indexOf(id)]
  return other !== undefined && lacking.has(other) ? other : undefined
}

function tellExtra(
  { ours, theirs, place, sourceFile }: Compared,
  id: string,
  meant: string | undefined,
): Difference {
  const lines = linesOf(ours.get(id))
  const [clause] = theirs.get(meant ?? '') ?? []
  if (clause === undefined) {
    const message = `has #${id}, which ${sourceFile} has not.`
    return { lines, message, mend: 'Take it out, or add it to the source.' }
  }
  const message = `has #${id} where ${place(clause)} has #${meant}.`
  const mend = `Write {#${meant}}: ids are the same in every language.`
  return { lines, message, mend }
}

/** Told at the article after which it should stand. */
function tellLacking(
  { ours, theirs, place, sourceFile }: Compared,
  id: string,
): Difference {
  const order = [...theirs.keys()]
  const before = order
    .slice(0, order.indexOf(id))
    .findLast(other => ours.get(other)?.length)
  const after = before && before !== 'preamble' ? `, after #${before}` : ''
  const [clause] = theirs.get(id) ?? []
  const at = clause === undefined ? sourceFile : place(clause)
  return {
    lines: linesOf(ours.get(before ?? '')),
    message: `lacks #${id}, which stands at ${at}.`,
    mend: `Translate it under the same id${after}.`,
  }
}
