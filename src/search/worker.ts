import type { Fragment, Match, OpenEngine } from './engine.ts'

/** The worker's answer; `error` is what went wrong, in its own words. */
interface Answer<T> {
  readonly id: string
  readonly result: T
  readonly error?: string
}

interface Pending {
  resolve(answer: Answer<never>): void
  reject(error: Error): void
}

/** A match as the worker gives it: its document is asked for by a name. */
type WorkerMatch = Omit<Match, 'data'> & { readonly data: string }

/**
 * Pagefind 1.5 in its worker, spoken to directly: its own `pagefind.js` is
 * 11 KB, most of them a second copy of the worker for pages without workers.
 * `bundle` is the address of the folder: `/en/search/index/`.
 */
export function openEngine(bundle: string): OpenEngine {
  const worker = new Worker(`${bundle}pagefind-worker.js`)
  const pending = new Map<string, Pending>()
  let last = 0
  let closed = false

  worker.addEventListener('message', ({ data }) => {
    const its = pending.get(data.id)
    pending.delete(data.id)
    if (data.error) its?.reject(new Error(data.error))
    else its?.resolve(data)
  })
  worker.addEventListener('error', close)

  async function ask<T>(method: string, ...args: unknown[]): Promise<T> {
    if (closed) throw new Error('The search engine is closed.')
    const id = `${++last}`
    const { result } = await new Promise<Answer<T>>((resolve, reject) => {
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, instanceId: 'search', method, args })
    })
    return result
  }

  function close(): void {
    closed = true
    worker.terminate()
    const error = new Error('The search engine was closed.')
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }

  // Not the page's: for some, Pagefind would cut the words once more.
  const options = { basePath: bundle, baseUrl: '/', language: 'und' }
  const ready = ask('init', options)
  ready.catch(() => {})

  return {
    async search(term) {
      await ready
      const found = await ask<{ results: WorkerMatch[] }>('search', term, {})
      return {
        results: found.results.map(match => ({
          ...match,
          data: () => ask<Fragment>('getData', match.data),
        })),
      }
    },
    close,
  }
}
