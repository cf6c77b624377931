import { parentPort, workerData } from 'node:worker_threads'
import { filesIn } from '../filesIn.ts'
import type { Others } from './findOthers.ts'
import { type Expected, otherFiles } from './otherFiles.ts'

/** A thread that compares the files of a folder with what they should be. */
const { folder, files }: { folder: string; files: readonly Expected[] } =
  workerData
const different = new Set(otherFiles(folder, files))

parentPort?.postMessage({ different, all: filesIn(folder) } satisfies Others)
