import { type Compared, type Difference, linesOf } from './compared.ts'

/** The first article that stands in another order than in the source. */
export function order(compared: Compared): readonly Difference[] {
  const { ours, theirs, sourceFile } = compared
  const right = [...theirs.keys()].filter(id => ours.has(id))
  const here = [...ours.keys()].filter(id => theirs.has(id))
  const at = here.findIndex((id, index) => id !== right[index])
  if (at < 0) return []
  const lines = linesOf(ours.get(here[at] ?? ''))
  const message = `has #${here[at]} where ${sourceFile} has #${right[at]}.`
  return [{ lines, message, mend: 'Put them in the same order.' }]
}
