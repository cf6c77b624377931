import { parentPort, workerData } from 'node:worker_threads'
import { renderTexts } from '../../pages/renderTexts.ts'
import { releaseWriter } from '../release/releaseWriter.ts'
import type { WorkerData } from './renderBeside.ts'
import { type Slice, siteOf } from './slice.ts'

/**
 * A thread that makes and writes the pages of the documents that it is given,
 * asks for more each time, and tells of all files when there are none.
 */
const { frame, options }: WorkerData = workerData
const writing = releaseWriter(options)
let before: Promise<void> = Promise.resolve()

parentPort?.on('message', (slice: Slice | undefined) => {
  before = before.then(async () => {
    const writer = await writing
    if (slice === undefined) {
      parentPort?.postMessage(await writer.end())
      parentPort?.close()
      return
    }
    await renderTexts(siteOf(frame, slice), slice.documents, writer.write)
    parentPort?.postMessage(undefined)
  })
})
