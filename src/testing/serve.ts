import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import sirv from 'sirv'

const text = /\.(html|css|m?js|json|webmanifest|svg|txt|md|xml)$/

/**
 * Serves a folder on a free port of this machine, as it is at this moment: an
 * address without a file answers with 404.html and status 404. With `gzip`,
 * text is answered compressed, as a CDN does it.
 */
export async function serveFolder(
  folder: string,
  options: { readonly gzip?: boolean } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const compressed = options.gzip ? await compressedCopy(folder) : undefined
  const root = compressed ?? folder
  const notFound = path.join(root, '404.html')
  const page = existsSync(notFound) ? await readFile(notFound) : 'Not found'

  const serve = sirv(root, {
    etag: true,
    gzip: options.gzip === true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
      response.end(page)
    },
  })
  const server = createServer((request, response) => serve(request, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('The test server has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      if (compressed) await rm(compressed, { recursive: true })
    },
  }
}

/** A copy of a folder with an x.gz beside each text x, which sirv prefers. */
async function compressedCopy(folder: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'tiaowen-gzip-'))
  await cp(folder, copy, { recursive: true })
  const names = await readdir(copy, { recursive: true })
  const files = names.filter(name => text.test(name))
  await Promise.all(files.map(name => compress(path.join(copy, name))))
  return copy
}

async function compress(file: string): Promise<void> {
  const body = await promisify(gzip)(await readFile(file), { level: 9 })
  await writeFile(`${file}.gz`, body)
}
