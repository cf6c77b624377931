import { createServer } from 'node:http'
import { basePath } from '../../library/basePath.ts'
import { once } from '../../once.ts'
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

/** What is served, as it is now. */
export interface ServedRelease {
  readonly manifest: Manifest
  /** Its files by path, with the compressed ones and the manifest's. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Languages that `/` leads to; none where it shows the page that lists. */
  readonly languages: readonly string[]
}

/**
 * Serves a release on this machine, with the headers of its manifest: the one
 * that `now` gives at each request. `port`, or the next free one, is used.
 */
export async function serveRelease(
  now: () => Promise<ServedRelease>,
  port: number,
): Promise<ReleaseServer> {
  const first = await now()
  const listed = once(filesOf)
  const server = createServer(async (request, response) => {
    const release = await now()
    const { manifest, languages } = release
    const { method = 'GET', url = '/', headers } = request
    const asked = { method, url, headers }
    const its = answer({ manifest, files: listed(release), languages }, asked)
    response.writeHead(its.status, { ...its.headers })
    const body = method === 'HEAD' ? undefined : its.file
    response.end(body === undefined ? undefined : release.files.get(body))
  })
  const { url, close } = await listen(server, port)
  return { url: `${url}${basePath(first.manifest)}/`, close }
}

/** The files of a release by path, with its manifest. */
function filesOf({ manifest, files, languages }: ServedRelease) {
  const all = new Map(manifest.files.map(file => [file.path, file]))
  const own = files.get(manifestName)
  if (own === undefined) return all
  const site = { url: manifest.url, locales: languages }
  const headers = headersOf(manifestName, site)
  return all.set(manifestName, { path: manifestName, headers, ...measure(own) })
}
