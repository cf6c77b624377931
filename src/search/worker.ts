import type { Fragment, Match, OpenEngine } from './engine.ts'
import { joined } from './joined.ts'

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
 * `bundles` are the addresses of folders, `/en/search/index/`, the first of
 * which has what all of them need.
 */
export function openEngine(bundles: readonly string[]): OpenEngine {
  const worker = new Worker(`${bundles[0]}pagefind-worker.js`)
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

  async function ask<T>(
    instanceId: string,
    method: string,
    ...args: unknown[]
  ): Promise<T> {
    if (closed) throw new Error('The search engine is closed.')
    const id = `${++last}`
    const { result } = await new Promise<Answer<T>>((resolve, reject) => {
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, instanceId, method, args })
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
  const options = { baseUrl: '/', language: 'und' }
  const ready = bundles.map(basePath =>
    ask(basePath, 'init', { basePath, ...options }),
  )
  for (const one of ready) one.catch(() => {})

  async function searchIn(bundle: string, term: string | null) {
    const found = await ask<{ results: WorkerMatch[] }>(
      ...[bundle, 'search', term, {}],
    )
    return {
      results: found.results.map(match => ({
        ...match,
        data: () => ask<Fragment>(bundle, 'getData', match.data),
      })),
    }
  }

  return {
    async search(term) {
      await Promise.all(ready)
      return joined(
        await Promise.all(bundles.map(bundle => searchIn(bundle, term))),
      )
    },
    close,
  }
}
