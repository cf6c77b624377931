import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { listen } from '../hosts/listen.ts'
import { addressOf } from '../release/addressOf.ts'
import {
  type Manifest,
  measure,
  type ReleaseFile,
} from '../release/manifest.ts'

/** What a server does otherwise than it should. */
export interface Flaws {
  /** Other contents, by path; null for none. */
  readonly contents?: Readonly<Record<string, string | null>>
  /** Headers of every answer that are set or, with null, left out. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** Manifests that it gives one after the other, instead of its own. */
  readonly manifests?: readonly Manifest[]
  /** How often it answers 503 before it begins. */
  readonly busy?: number
}

const icp = '苏ICP备2021030472号-8'
const footer = `<a href="https://beian.miit.gov.cn/">${icp}</a>`
const contents: Readonly<Record<string, string>> = {
  '404.html': `<h1>Not found</h1>${footer}`,
  'en/index.html': `<a href="terms/#use">Terms</a>${footer}`,
  'en/terms/index.html': `<p id="use">Use</p><a href="/en/">Up</a>${footer}`,
  'index.html': `<a href="/en/">English</a><img src="/a/1f.svg">${footer}`,
  'a/1f.svg': '<svg/>',
}

function fileOf([path, text]: readonly [string, string]): ReleaseFile {
  const bytes = Buffer.from(text)
  const type = path.endsWith('.html') ? 'text/html' : 'image/svg+xml'
  return {
    path,
    ...measure(bytes),
    headers: { 'content-type': type, 'cache-control': 'max-age=0' },
  }
}

/** The release that the live site of a test has, by its contents. */
export function releaseOf(id: string, changes = {}): Manifest {
  const files = Object.entries({ ...contents, ...changes } as typeof contents)
  return {
    ...{ format: 1, release: id, url: 'https://legal.example.com' },
    headers: { 'x-content-type-options': 'nosniff' },
    files: files.map(fileOf),
  }
}

/** Serves a release over HTTP with some flaws, for the time of one test. */
export async function liveSite(
  manifest: Manifest,
  { contents: other = {}, headers = {}, manifests = [], busy = 0 }: Flaws = {},
): Promise<URL> {
  let waiting = busy
  const given = [...manifests]
  const server = createServer((request, response) => {
    if (waiting > 0) {
      waiting -= 1
      return void response.writeHead(503).end()
    }
    if (request.url === '/manifest.json') {
      return void response.end(JSON.stringify(given.shift() ?? manifest))
    }
    const wanted = (path: string) => addressOf(path) === request.url
    const file = manifest.files.find(({ path }) => wanted(path))
    const text = file && { ...contents, ...other }[file.path]
    const found = typeof text === 'string'
    const all = { ...manifest.headers, ...file?.headers, ...headers }
    for (const [name, value] of Object.entries(all)) {
      if (value !== null) response.setHeader(name, value)
    }
    const missing = other['404.html'] ?? contents['404.html']
    response.writeHead(found ? 200 : 404).end(found ? text : missing)
  })
  const { url, close } = await listen(server)
  onTestFinished(close)
  return new URL(url)
}
