import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tinySite } from '../../library/tinySite.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { build } from '../build.ts'
import { makeSite } from '../makeSite.ts'
import { measure } from '../release/manifest.ts'
import { readManifest } from '../release/readManifest.ts'

afterAll(closeSearch)

/** Texts that cite another document, and have a version before. */
function texts(name: string) {
  const text = (words: string, more = '') =>
    `---\ntitle: ${name}\npublished: 2026-11-01\n${more}---\n\n## ${words} {#scope}\n\n[](terms#use-1) ${words}\n`
  return ['zh-CN', 'en'].flatMap(tag => {
    const words = tag === 'en' ? 'Scope' : '范围'
    const later = tag === 'en' ? 'Range' : '区间'
    return [
      [`${tag}/${name}/2026-11-02.md`, text(words)],
      [`${tag}/${name}/2026-11-20.md`, text(later, `summary: ${later}\n`)],
    ] as const
  })
}

test('pages of many texts, made in threads, are as those made in one', async () => {
  const names = Array.from({ length: 16 }, (_, index) => `rules-${index}`)
  const locales = await tinySite({
    'site.json': text =>
      text.replace(
        '"terms",',
        `"terms", ${names.map(n => `"${n}", `).join('')}`,
      ),
    ...Object.fromEntries(names.flatMap(texts)),
  })
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-threads-'))
  try {
    const output = join(folder, 'dist')
    const dayIn = () => '2026-11-22'
    await build({ locales, output, dayIn, compressed: ['gzip'] })
    const { manifest } = await readManifest(output)
    const listed = manifest.files
    const { files, library } = await makeSite(locales, dayIn)
    expect(library.versions.length).toBeGreaterThan(64)
    expect(listed.map(({ path }) => path)).toEqual([...files.keys()].toSorted())
    for (const { path, sha256, encodings } of listed) {
      const bytes = files.get(path) ?? new Uint8Array()
      expect([path, sha256]).toEqual([path, measure(bytes).sha256])
      const written = await readFile(join(output, path))
      expect(written.equals(bytes)).toBe(true)
      if (path.endsWith('/2026-11-20/index.html')) {
        expect(Object.keys(encodings ?? {})).toEqual(['gzip'])
      }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
