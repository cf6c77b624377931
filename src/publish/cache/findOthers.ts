import { once } from 'node:events'
import { filesIn } from '../filesIn.ts'
import { threadsOf } from '../threadsOf.ts'
import { type Expected, otherFiles } from './otherFiles.ts'

/** What a folder has, beside what it should have. */
export interface Others {
  /** Files that are not as they should be, or not there. */
  readonly different: ReadonlySet<string>
  /** All files that are there. */
  readonly all: readonly string[]
}

/** So many files are worth a thread of their own. */
const many = 1000

/**
 * Begins to compare the files of a folder with what they should be. What is
 * returned waits for the end; until then nothing else does.
 */
export function findOthers(
  folder: string,
  files: readonly Expected[],
): () => Promise<Others> {
  if (files.length < many) {
    const different = new Set(otherFiles(folder, files))
    const found = { different, all: filesIn(folder) }
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
  const module = 'src/publish/cache/otherFilesThread.ts'
  const worker = (await threadsOf(module, { folder, files }))()
  const found = once(worker, 'message').then(([message]) => message as Others)
  found.catch(() => {})
  worker.unref()
  return { worker, found }
}
