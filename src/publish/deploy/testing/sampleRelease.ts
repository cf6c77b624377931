import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest, ReleaseFile } from '../../release/manifest.ts'

/** What a made-up release holds: bodies by path. */
export type Bodies = ReadonlyMap<string, string>

/** Addresses of a sample are at this site. */
export const sampleUrl = 'https://legal.example.com'

const immutable = 'public, max-age=31536000, immutable'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
}

/**
 * A made-up site as a build makes it: pages that name a style sheet and parts
 * of the search index by their digests. Two with other words share no page,
 * two with other styles no asset.
 */
export function sampleSite(
  words: string,
  { style = words, pages = 6, rule = 'no-cache' } = {},
): { bodies: Bodies; rule: string } {
  const bodies = new Map<string, string>()
  const css = `main { --style: "${style}"; }\n`
  const sheet = `assets/style-${digest(css).slice(0, 10)}.css`
  const part = `en/search/index/fragment/en_${digest(words).slice(0, 7)}.pf_fragment`
  bodies.set(sheet, css)
  bodies.set(part, `fragment of ${words}`)
  bodies.set('en/search/index/pagefind-worker.js', `worker("${style}")\n`)
  bodies.set('en/search/index/pagefind-entry.json', `{"part":"/${part}"}\n`)
  for (let count = 1; count <= pages; count += 1) {
    bodies.set(
      `en/规则 ${count}+%/index.html`,
      `<link href="/${sheet}"><p>${words} ${count}</p>\n`.repeat(20),
    )
  }
  bodies.set('index.html', `<link href="/${sheet}"><p>${words}</p>\n`)
  bodies.set('404.html', `<p>Not found</p>\n`)
  bodies.set('_headers', `/*\n  x-frame-options: DENY\n`)
  return { bodies, rule }
}

/** Writes a made-up site with its manifest, in place of what was there. */
export async function writeRelease(
  folder: string,
  { bodies, rule }: ReturnType<typeof sampleSite>,
): Promise<Manifest> {
  await rm(folder, { recursive: true, force: true })
  const files: ReleaseFile[] = []
  for (const [path, text] of [...bodies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ending = path.replace(/^.*\./, '')
    const hashed = path.startsWith('assets/')
    const headers = {
      'content-type': types[ending] ?? 'application/octet-stream',
      'cache-control': hashed ? immutable : rule,
      ...(path.startsWith('en/') && { 'content-language': 'en' }),
    }
    const body = Buffer.from(text)
    const file = { path, size: body.length, sha256: digest(text), headers }
    await write(join(folder, path), body)
    if (path.startsWith('_')) continue
    if (body.length < 200) files.push(file)
    else {
      const packed = gzipSync(body)
      await write(join(folder, `${path}.gz`), packed)
      const gzip = { size: packed.length, sha256: digest(packed) }
      files.push({ ...file, encodings: { gzip } })
    }
  }
  const manifest: Manifest = {
    ...{ format: 1, release: digest(JSON.stringify(files)), url: sampleUrl },
    ...{ headers: { 'x-content-type-options': 'nosniff' }, files },
  }
  const text = JSON.stringify(manifest, null, 1)
  await write(join(folder, 'manifest.json'), Buffer.from(text))
  return manifest
}

function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function write(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, body)
}
