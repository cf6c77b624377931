import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLibrary, loadPartly } from '../../library/loadLibrary.ts'
import { tinySite } from '../../library/tinySite.ts'
import { site } from '../../pages/site.ts'
import { ContentError, formatProblem } from '../../problem.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { noAssets } from '../../testing/noAssets.ts'
import { build } from '../build.ts'
import { makeSite } from '../makeSite.ts'
import { measure } from '../release/manifest.ts'
import { readManifest } from '../release/readManifest.ts'
import { textThreads } from './textThreads.ts'

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

/** A site of many texts, some of them changed. */
function manyTexts(changed: Readonly<Record<string, string>> = {}) {
  const names = Array.from({ length: 16 }, (_, index) => `rules-${index}`)
  return tinySite({
    'site.json': text =>
      text.replace(
        '"terms",',
        `"terms", ${names.map(n => `"${n}", `).join('')}`,
      ),
    ...Object.fromEntries(names.flatMap(texts)),
    ...changed,
  })
}

/** Ways to do the work for many texts in more than one thread. */
const ways = [
  ['in threads', { threadsFrom: 60 }],
  ['with helpers', { helpersFrom: 60 }],
] as const

test.each(ways)(
  'many texts, made %s, are as if made by one',
  async (_, way) => {
    const locales = await manyTexts()
    const folder = await mkdtemp(join(tmpdir(), 'tiaowen-threads-'))
    try {
      const output = join(folder, 'dist')
      const dayIn = () => '2026-11-22'
      const all = { locales, output, dayIn, compressed: ['gzip'] } as const
      const { searchEntries } = await build({ ...way, ...all })
      const { manifest } = await readManifest(output)
      const listed = manifest.files
      const made = await makeSite(locales, dayIn)
      const { files, library } = made
      expect(searchEntries).toBe(made.searchEntries)
      expect(library.versions.length).toBeGreaterThan(64)
      expect(listed.map(({ path }) => path)).toEqual(
        [...files.keys()].toSorted(),
      )
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
  },
)

test.each(ways)(
  'what is wrong in many texts, made %s, is told',
  async (_, way) => {
    const text = (words: string) =>
      `---\ntitle: A\npublished: 2026-11-01\n---\n\n## A {#scope}\n\n${words}\n`
    const locales = await manyTexts({
      'en/rules-1/2026-11-02.md': text('[](rules-2#gone)'),
      'en/rules-3/2026-11-02.md': text('[](terms#use-1) 3 days'),
      'zh-CN/rules-3/2026-11-02.md': text('[](terms#use-1) 5 天'),
      'en/rules-5/2026-11-20.md': '---\ntitle: A\n---\n\n## A\n\n{{none}}\n',
      'zh-CN/rules-9/2026-11-20.md': '\uFFFE',
      'en/rules-15/2026-11-02.md': text('<b>[](terms#use-1)</b>'),
    })
    const folder = await mkdtemp(join(tmpdir(), 'tiaowen-threads-'))
    try {
      const dayIn = () => '2026-11-01'
      const problems = (error: unknown) =>
        error instanceof ContentError
          ? error.problems.map(formatProblem)
          : error
      const loading = loadLibrary(locales, dayIn).catch(problems)
      const output = join(folder, 'dist')
      const building = build({ locales, output, dayIn, ...way }).catch(problems)
      const told = await loading
      expect(told).toHaveProperty('length', 8)
      expect(await building).toEqual(told)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

test('what threads cannot write is told, and none writes any more', async () => {
  const locales = await manyTexts()
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-threads-'))
  await writeFile(join(folder, 'file'), '')
  const threads = textThreads(undefined, 60)
  try {
    const { library } = await loadPartly(locales, () => '2026-11-22', {
      beside: threads.load,
    })
    const { documents } = library.site
    const before = { before: folder, last: [], wanted: [] }
    const options = { folder: join(folder, 'file'), ...before }
    const making = threads.make(site(library, noAssets), documents, options)
    await expect(making).rejects.toThrow('ENOTDIR')
  } finally {
    await threads.end()
    await rm(folder, { recursive: true })
  }
})
