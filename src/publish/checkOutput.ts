import { stat } from 'node:fs/promises'
import { isOurs } from './recoverFolder.ts'

/** The output folder cannot be used; nothing was changed. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Refuses a folder that is neither new, nor empty, nor one of ours. */
export async function checkOutput(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return
  if (!found.isDirectory()) throw new OutputError(`${folder} is no folder.`)
  if (await isOurs(folder)) return
  throw new OutputError(
    `${folder} holds files that were not built here. Name a new or empty folder with --output.`,
  )
}
