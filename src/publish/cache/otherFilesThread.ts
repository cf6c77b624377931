import { parentPort, workerData } from 'node:worker_threads'
import { type Expected, otherFiles } from './otherFiles.ts'

/** A thread that compares the files of a folder with what they should be. */
const { folder, files }: { folder: string; files: readonly Expected[] } =
  workerData

parentPort?.postMessage(otherFiles(folder, files))
