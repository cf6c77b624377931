import { workerData } from 'node:worker_threads'
import { releaseWriter, type WriterOptions } from '../release/releaseWriter.ts'
import { answerInTurn } from './thread.ts'
import type { Asked } from './writer.ts'

/** A thread that writes the files of a release, and tells of them at the end. */
const options: WriterOptions = workerData
const { write, end } = releaseWriter(options)

answerInTurn(async (asked: Asked) => {
  if (asked === 'end') return end()
  const { bytes, files } = asked
  let start = 0
  for (const [path, end] of files) {
    await write(path, bytes.subarray(start, end))
    start = end
  }
  return undefined
})
