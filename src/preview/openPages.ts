import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Desk, liveState } from './liveState.ts'
import { type Words, wordsFor } from './words.ts'

/** The pages that are open in browsers, and told of each change. */
export interface OpenPages {
  /** Keeps a response open as server-sent events (HTML Living Standard). */
  readonly add: (request: IncomingMessage, response: ServerResponse) => void
  /** Tells all of them how things stand. */
  readonly tell: () => void
}

/** Address of the events, to which a page adds its own: `?page=/en/` */
export const liveAddress = '/_live'

/** No page yet; `desk` gives how things stand now. */
export function openPages(desk: () => Desk): OpenPages {
  const pages = new Map<ServerResponse, { path: string; words: Words }>()
  function tellOne(response: ServerResponse): void {
    const page = pages.get(response)
    if (page === undefined) return
    const now = desk()
    const base = now.preview?.site.base ?? ''
    const inside = page.path.slice(base.length + 1)
    const state = liveState(now, inside, page.words)
    response.write(`data: ${JSON.stringify(state)}\n\n`)
  }
  return {
    add(request, response) {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost')
      const path = searchParams.get('page') ?? '/'
      const words = wordsFor(request.headers['accept-language'])
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      pages.set(response, { path, words })
      response.on('close', () => pages.delete(response))
      tellOne(response)
    },
    tell: () => [...pages.keys()].forEach(tellOne),
  }
}
