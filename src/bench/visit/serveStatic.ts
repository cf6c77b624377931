import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { lookup } from 'mrmime'
import { type Listening, listen } from '../../publish/hosts/listen.ts'

/** What a content delivery network compresses. */
const compressed = /^text\/|javascript|json|xml|svg|wasm/

/**
 * Serves a folder on this machine as a host does that has Brotli, at its best
 * level (11): what was compressed once is kept.
 */
export async function serveStatic(folder: string): Promise<Listening> {
  const known = new Map<string, Promise<readonly [Buffer, object]>>()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    const answer = known.get(path) ?? answerOf(folder, path)
    known.set(path, answer)
    try {
      const [bytes, headers] = await answer
      response.writeHead(200, { ...headers }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  return listen(server)
}

async function answerOf(folder: string, path: string) {
  const bytes = await readFile(join(folder, path))
  const type = lookup(extname(path)) ?? 'application/octet-stream'
  const common = { 'content-type': type, 'cache-control': 'max-age=600' }
  if (!compressed.test(type)) {
    return [bytes, { ...common, 'content-length': bytes.length }] as const
  }
  const body = await promisify(brotliCompress)(bytes)
  const headers = { 'content-encoding': 'br', 'content-length': body.length }
  return [body, { ...common, ...headers }] as const
}
