import { createServer } from 'node:http'
import { basePath } from '../../library/basePath.ts'
import { type Manifest, measure } from '../release/manifest.ts'
import { manifestName } from '../release/parseManifest.ts'
import { answer } from './answer.ts'
import { headersOf } from './headers.ts'
import { listen } from './listen.ts'

/** A server that runs until it is closed. */
export interface ReleaseServer {
  /** Address of the site: `http://localhost:8080/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly manifest: Manifest
  /** Its files by path, with the compressed ones and the manifest's. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Port to listen on; where it is taken, the next free one is used. */
  readonly port: number
  /** Languages that `/` leads to; none where it shows the page that lists. */
  readonly languages: readonly string[]
}

/** Serves a release on this machine, with the headers of its manifest. */
export async function serveRelease(
  options: ServeOptions,
): Promise<ReleaseServer> {
  const { manifest, languages } = options
  const files = new Map(manifest.files.map(file => [file.path, file]))
  const own = options.files.get(manifestName)
  if (own !== undefined) {
    const site = { url: manifest.url, locales: languages }
    const headers = headersOf(manifestName, site)
    files.set(manifestName, { path: manifestName, headers, ...measure(own) })
  }
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const asked = { method, url, headers }
    const its = answer({ manifest, files, languages }, asked)
    response.writeHead(its.status, { ...its.headers })
    const body = method === 'HEAD' ? undefined : its.file
    response.end(body === undefined ? undefined : options.files.get(body))
  })
  const { url, close } = await listen(server, options.port)
  return { url: `${url}${basePath(manifest)}/`, close }
}
