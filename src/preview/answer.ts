import type { IncomingMessage, ServerResponse } from 'node:http'
import { lookup } from 'mrmime'
import { explain } from '../publish/runCommand.ts'
import type { Desk } from './liveState.ts'
import { replyTo } from './replyTo.tsx'
import { wordsFor } from './words.ts'

/** Answers a request as things stand. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): void {
  const path = decodePath(request.url ?? '/')
  const words = wordsFor(request.headers['accept-language'])
  try {
    const reply = replyTo(path, desk, words)
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
