import { expect, test } from 'vitest'
import type { Manifest } from './manifest.ts'
import { manifestBytes, parseManifest } from './parseManifest.ts'

const ofSite = (url: string): Manifest => {
  const [headers, size, sha256] = [{}, 1, '0'.repeat(64)]
  const files = [{ path: 'index.html', size, sha256, headers }]
  return { format: 1, release: 'abcd', url, headers, files }
}

test.each(['https://example.org', 'https://例子.example.org/条'])(
  'the manifest of %s is UTF-8',
  url => {
    const bytes = manifestBytes(ofSite(url))
    const text = `${JSON.stringify(ofSite(url), null, 1)}\n`
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text)
    expect(parseManifest(text)).toEqual(ofSite(url))
  },
)
