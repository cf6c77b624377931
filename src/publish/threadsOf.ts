import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

/**
 * Begins threads that run a module, by its address, and get `workerData`. It is
 * made into one script, which runs without a loader, and starts at once.
 */
export async function threadsOf(
  module: string,
  workerData: unknown,
): Promise<() => Worker> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: '#html',
    logLevel: 'silent',
  })
  const script = outputFiles[0]?.text ?? ''
  return () => new Worker(script, { eval: true, workerData, execArgv: [] })
}
