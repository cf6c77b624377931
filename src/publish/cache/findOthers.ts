import { once } from 'node:events'
import { threadsOf } from '../threadsOf.ts'
import { type Expected, otherFiles } from './otherFiles.ts'

/** So many files are worth a thread of their own. */
const many = 1000

/**
 * Begins to look for files in a folder that are not as they should be. What is
 * returned waits for it; until then nothing else does.
 */
export function findOthers(
  folder: string,
  files: readonly Expected[],
): () => Promise<ReadonlySet<string>> {
  if (files.length < many) {
    const found = new Set(otherFiles(folder, files))
    return async () => found
  }
  const beginning = beside(folder, files)
  beginning.catch(() => {})
  return async () => {
    const { worker, found } = await beginning
    worker.ref()
    return found
  }
}

async function beside(folder: string, files: readonly Expected[]) {
  const module = import.meta.resolve('./otherFilesThread.ts')
  const worker = (await threadsOf(module, { folder, files }))()
  const found = once(worker, 'message').then(
    ([paths]: readonly string[][]) => new Set(paths),
  )
  found.catch(() => {})
  worker.unref()
  return { worker, found }
}
