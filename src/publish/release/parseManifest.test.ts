import { expect, test } from 'vitest'
import type { Manifest } from './manifest.ts'
import { manifestBytes, manifestTexts, parseManifest } from './parseManifest.ts'

const its = { size: 1, sha256: '0'.repeat(64) }
const headers = { 'content-type': 'text/html; charset=utf-8', 'x-a': '"\\"' }

/** A manifest of some files, the last of them with compressed forms. */
const ofSite = (url: string, many = 1): Manifest => {
  const paths = Array.from({ length: many }, (_, index) => `${index}.html`)
  const files = [
    ...paths.map(path => ({ path, ...its, headers })),
    {
      ...{ path: 'index.html', ...its, headers: {} },
      encodings: { br: its, gzip: its },
    },
  ]
  return { format: 1, release: 'abcd', url, headers, files }
}

test.each(['https://example.org', 'https://例子.example.org/条'])(
  'the manifest of %s is indented JSON in UTF-8',
  url => {
    const bytes = manifestBytes(ofSite(url))
    const text = `${JSON.stringify(ofSite(url), null, 1)}\n`
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text)
    expect(parseManifest(text)).toEqual(ofSite(url))
  },
)

test('of many files it comes in pieces that are the same together', () => {
  const manifest = ofSite('https://example.org', 1000)
  const pieces = [...manifestTexts(manifest)]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(`${JSON.stringify(manifest, null, 1)}\n`)
})
