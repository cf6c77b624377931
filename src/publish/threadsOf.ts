import { Worker } from 'node:worker_threads'
import { compile } from '../program/compile.js'

/**
 * Begins threads that run a module, by its path from the project's root, and
 * get `workerData`.
 */
export async function threadsOf(
  module: string,
  workerData: unknown,
): Promise<() => Worker> {
  const script = new URL(await compile(module))
  return () => new Worker(script, { workerData, execArgv: [] })
}
