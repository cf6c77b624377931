import { parentPort, workerData } from 'node:worker_threads'
import { type MadeDocument, renderTexts } from '../../pages/renderTexts.ts'
import { releaseWriter } from '../release/releaseWriter.ts'
import { releaseBefore } from '../release/reuseEncoded.ts'
import type { Done, WorkerData } from './renderBeside.ts'
import { type Slice, siteOf } from './slice.ts'

/**
 * A thread that makes and writes the pages of the documents that it is given,
 * asks for more each time, and tells of all files when there are none.
 */
const { frame, options }: WorkerData = workerData
const writing = releaseBefore(options.before).then(last =>
  releaseWriter(options, last),
)
const made: MadeDocument[] = []
let before: Promise<void> = Promise.resolve()

parentPort?.on('message', (slice: Slice | undefined) => {
  before = before.then(async () => {
    const writer = await writing
    if (slice === undefined) {
      const files = await writer.end()
      parentPort?.postMessage({ files, made } satisfies Done)
      parentPort?.close()
      return
    }
    made.push(
      ...(await renderTexts(
        siteOf(frame, slice),
        slice.documents,
        writer.write,
      )),
    )
    parentPort?.postMessage(undefined)
  })
})
