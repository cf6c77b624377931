import type { IncomingMessage, ServerResponse } from 'node:http'
import { lookup } from 'mrmime'
import { explain } from '../publish/runCommand.ts'
import type { Desk } from './liveState.ts'
import { previewSearch } from './previewSearch.ts'
import { type Reply, replyTo } from './replyTo.tsx'
import { wordsFor } from './words.ts'

/** Answers a request as things stand. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> {
  const path = decodePath(request.url ?? '/')
  const words = wordsFor(request.headers['accept-language'])
  try {
    const reply =
      (await replyOfSearch(path, desk)) ?? replyTo(path, desk, words)
    if ('moveTo' in reply) {
      response.writeHead(302, { Location: reply.moveTo }).end()
      return
    }
    response.writeHead(reply.status, {
      'Content-Type': typeOf(reply.name),
      'Cache-Control': 'no-store',
    })
    response.end(reply.body)
  } catch (error) {
    // The server goes on, and whoever works on the program sees why.
    response.writeHead(500, { 'Content-Type': typeOf('error.txt') })
    response.end(explain(error))
  }
}

/** A file of the search index, which is made when it is asked for. */
async function replyOfSearch(
  path: string,
  { preview }: Desk,
): Promise<Reply | undefined> {
  if (preview === undefined) return undefined
  const { site } = preview
  const name = path.slice(site.base.length + 1)
  const body = await previewSearch(site, name)
  return body && { status: 200, name, body }
}

function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream'
  const text = type.startsWith('text/') || type.includes('javascript')
  return text ? `${type};charset=utf-8` : type
}

function decodePath(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
