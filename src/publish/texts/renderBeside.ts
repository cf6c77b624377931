import type { Worker } from 'node:worker_threads'
import type { MadeDocument } from '../../pages/renderTexts.ts'
import type { Site } from '../../pages/site.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import type { WriterOptions } from '../release/releaseWriter.ts'
import { threadsOf } from '../threadsOf.ts'
import { type Frame, frameOf, sliceOf } from './slice.ts'

/** Documents that a thread is given at a time. */
const atATime = 8

/** What a thread is given to begin with. */
export interface WorkerData {
  readonly frame: Frame
  readonly options: WriterOptions
}

/** What a thread has made when it ends. */
export interface Done {
  readonly files: readonly MeasuredFile[]
  readonly made: readonly MadeDocument[]
}

/**
 * Makes and writes the pages of some documents in threads beside this one. Each
 * is given some documents at a time, with what their pages are made of.
 */
export async function renderBeside(
  site: Site,
  documents: readonly string[],
  options: WriterOptions,
  threads: number,
): Promise<readonly Done[]> {
  const workerData: WorkerData = { frame: frameOf(site), options }
  const begin = await threadsOf(import.meta.resolve('./worker.ts'), workerData)
  const workers: Worker[] = []
  let next = 0
  const work = async (): Promise<Done> => {
    const worker = begin()
    const give = () => {
      const some = documents.slice(next, next + atATime)
      next += atATime
      worker.postMessage(some.length > 0 ? sliceOf(site, some) : undefined)
    }
    return new Promise((resolve, reject) => {
      workers.push(worker)
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('A thread ended too early.')))
      worker.on('message', (done: Done | undefined) => {
        if (done === undefined) give()
        else resolve(done)
      })
      // One to work at, and one that waits.
      give()
      give()
    })
  }
  const all = Array.from({ length: threads }, work)
  try {
    return await Promise.all(all)
  } finally {
    // After a failure none of them writes any more.
    await Promise.all(workers.map(worker => worker.terminate()))
  }
}
