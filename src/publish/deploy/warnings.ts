import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missedDay } from '../missedDay.ts'

/** What is to be told of the built site in `from`, though it can be deployed. */
export async function warnings(from: string, now: Date): Promise<string[]> {
  const file = join(from, 'documents.json')
  const documents = await readFile(file, 'utf8').catch(() => '')
  const found = missedDay(documents, now)
  if (found === undefined) return []
  return [
    `Warning: ${from} shows the texts as of ${found.asOf}, but one took effect or was published on ${found.missed}. Build again, and deploy that.`,
  ]
}
