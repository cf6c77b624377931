import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { interfaceWords } from '../library/interfaceWords.ts'
import operators from './words/operators.json' with { type: 'json' }

/**
 * Writes the ui.json of a fixture's language: the words that ship with the
 * program, with a made-up operator.
 */
export async function writeInterface(
  folder: string,
  tag: keyof typeof operators,
): Promise<void> {
  const words = interfaceWords(tag)
  const ui = { operator: operators[tag], ...words }
  const text = `${JSON.stringify(ui, null, 2)}\n`
  await writeFile(join(folder, tag, 'ui.json'), text)
}
