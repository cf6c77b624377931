import { bestLanguage } from '../../assets/browser/bestLanguage.ts'
import { basePath } from '../../library/basePath.ts'
import { encodings, endings } from '../release/encodings.ts'
import type { Encoding, Manifest, ReleaseFile } from '../release/manifest.ts'
import { type Headers, revalidate } from './headers.ts'
import { preferences } from './preferences.ts'

/** What is asked of a host, with lower-case names of headers. */
export interface Asked {
  readonly method: string
  /** Path and query: `/en/search/?q=x`. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What a host answers. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Path of the file whose bytes are sent, in the folder of the release. */
  readonly file?: string
}

/** A release, and how it is served. */
export interface Served {
  readonly manifest: Manifest
  /** Its files by path. */
  readonly files: ReadonlyMap<string, ReleaseFile>
  /** Languages that `/` leads to; none where it shows the page that lists. */
  readonly languages: readonly string[]
}

/** How a host of a release answers, with its headers, as nginx is told to. */
export function answer(served: Served, asked: Asked): Answer {
  const { manifest, files, languages } = served
  const all = { ...manifest.headers, 'cache-control': revalidate }
  if (!['GET', 'HEAD'].includes(asked.method)) {
    return { status: 405, headers: { ...all, allow: 'GET, HEAD' } }
  }
  const base = basePath(manifest)
  const [address = '', query = ''] = asked.url.split(/(?=\?)/, 2)
  const path = decode(address)
  const to = (status: number, location: string, more: Headers = {}) => ({
    status,
    headers: { ...all, ...more, location },
  })
  if (path === `${base}/`) {
    const vary = { vary: 'Accept-Language' }
    const wanted = preferences(String(asked.headers['accept-language'] ?? ''))
    const best = bestLanguage(wanted, languages)
    if (best !== undefined) return to(302, `${base}/${best}/`, vary)
  }
  const inside = path.startsWith(`${base}/`)
    ? path.slice(base.length + 1)
    : undefined
  const name = inside?.replace(/(^|\/)$/, '$1index.html') ?? ''
  const found = files.get(name)
  if (found !== undefined) return send(served, asked, found, 200)
  if (files.has(`${inside}/index.html`) || path === base) {
    return to(301, `${address}/${query}`)
  }
  const missing = files.get('404.html')
  if (missing !== undefined) return send(served, asked, missing, 404)
  return { status: 404, headers: all }
}

function send(
  { manifest, languages }: Served,
  asked: Asked,
  file: ReleaseFile,
  status: 200 | 404,
): Answer {
  const accepted = preferences(String(asked.headers['accept-encoding'] ?? ''))
  const coding = encodings.find(
    it => file.encodings?.[it] !== undefined && accepted.includes(it),
  )
  const etag = tagOf(file, coding)
  const vary = [
    ...(file.encodings === undefined ? [] : ['Accept-Encoding']),
    ...(file.path === 'index.html' && languages.length > 0
      ? ['Accept-Language']
      : []),
  ].join(', ')
  const headers = {
    ...manifest.headers,
    ...file.headers,
    etag,
    ...(vary !== '' && { vary }),
  }
  const known = String(asked.headers['if-none-match'] ?? '')
  if (status === 200 && known.split(/,\s*/).includes(etag)) {
    return { status: 304, headers }
  }
  const size = (coding && file.encodings?.[coding])?.size ?? file.size
  return {
    status,
    headers: {
      ...headers,
      ...(coding && { 'content-encoding': coding }),
      'content-length': String(size),
    },
    file: file.path + (coding === undefined ? '' : endings[coding]),
  }
}

/** Another for each coding, as its bytes are other bytes. */
function tagOf({ sha256 }: ReleaseFile, coding: Encoding | undefined): string {
  return `"${sha256.slice(0, 16)}${coding === undefined ? '' : `-${coding}`}"`
}

/** An address as the path it names; as it is, where it is not well-formed. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
