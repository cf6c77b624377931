import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compress, makeRelease } from '../../testing/makeRelease.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { encodings } from './encodings.ts'
import { manifest, measure } from './manifest.ts'
import { parseManifest } from './parseManifest.ts'
import { readRelease } from './readRelease.ts'
import { reuseEncoded } from './reuseEncoded.ts'

const site = { url: 'https://law.example.com', locales: ['zh-CN', 'en'] }
const bytes = (text: string) => new TextEncoder().encode(text)
const page = bytes(`<!doctype html>${'条文'.repeat(500)}`)
const packed = bytes('gzip inside '.repeat(99))
const files = new Map([
  ['index.html', page],
  ['en/rules/index.html', bytes('short')],
  ['assets/style-cef916ca9d.css', bytes('a { color: red } '.repeat(50))],
  ['en/search/index/en_36df49f.pf_index', packed],
  ['en/search/index/wasm.en.pagefind', packed],
])

let home: string
let count = 0
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tiaowen-release-'))
})
afterAll(() => rm(home, { recursive: true }))

/** A release in a folder of its own. */
async function written() {
  const folder = join(home, `${count++}`)
  const release = await makeRelease(files, site, encodings, folder)
  await replaceFolder(folder, release.files)
  return { folder, ...release }
}

test('a manifest names size, digest and headers of every file', () => {
  const { files: listed, ...all } = manifest(files, site)
  expect(all).toMatchObject({ format: 1, url: 'https://law.example.com' })
  expect(all.headers['x-content-type-options']).toBe('nosniff')
  expect(listed.map(({ path }) => path)).toEqual([...files.keys()].sort())
  expect(listed.find(({ path }) => path === 'index.html')).toMatchObject({
    size: page.length,
    sha256: measure(page).sha256,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-language': 'zh-CN, en',
    },
  })
})

test('a release is named by what visitors get, and by that alone', async () => {
  const { release } = manifest(files, site)
  expect(release).toMatch(/^[0-9a-f]{16}$/)
  const turned = new Map([...files].reverse())
  const encoded = await compress(files, ['gzip'])
  expect(manifest(turned, site, encoded).release).toBe(release)
  const others = [
    manifest(new Map(files).set('index.html', bytes('other')), site),
    manifest(new Map(files).set('other.html', page), site),
    manifest(files, { ...site, locales: ['en'] }),
    manifest(files, { ...site, url: 'http://law.example.com' }),
  ]
  const names = others.map(other => other.release)
  expect(new Set([release, ...names]).size).toBe(5)
})

test('texts have smaller ones beside them, and nothing else has', async () => {
  const { manifest, files: all } = await written()
  const paths = [...all.keys()].filter(path => /\.(br|gz)$/.test(path))
  expect(paths.sort()).toEqual([
    'assets/style-cef916ca9d.css.br',
    'assets/style-cef916ca9d.css.gz',
    'index.html.br',
    'index.html.gz',
  ])
  const [br, gz] = [all.get('index.html.br'), all.get('index.html.gz')]
  expect(brotliDecompressSync(br ?? '').equals(page)).toBe(true)
  expect(gunzipSync(gz ?? '').equals(page)).toBe(true)
  const listed = manifest.files.find(({ path }) => path === 'index.html')
  expect(listed?.encodings).toEqual({
    br: measure(br ?? page),
    gzip: measure(gz ?? page),
  })
})

test('what is the same is not compressed again', async () => {
  const { folder, files: all, manifest } = await written()
  const reuse = reuseEncoded(folder, manifest.files)
  expect(await reuse(page, 'br')).toEqual(
    Buffer.from(all.get('index.html.br') ?? ''),
  )
  expect(await reuse(bytes('changed'), 'br')).toBeUndefined()
  // Damaged since then, or gone: made anew.
  await writeFile(join(folder, 'index.html.br'), 'damaged')
  await rm(join(folder, 'index.html.gz'))
  expect(await reuse(page, 'br')).toBeUndefined()
  expect(await reuse(page, 'gzip')).toBeUndefined()
  const again = await makeRelease(files, site, encodings, folder)
  expect(again.files).toEqual(all)
})

test('a release is read back as it was made', async () => {
  const { folder, manifest } = await written()
  expect(await readRelease(folder)).toEqual(manifest)
})

test('everything that differs from the manifest is told at once', async () => {
  const { folder } = await written()
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const same = (await readFile(join(folder, 'index.html'))).toString()
  await write('index.html', same.replace('条文', '条约'))
  await write('index.html.gz', '')
  await write('en/added/notes.txt', 'mine')
  await rm(join(folder, 'en/rules/index.html'))
  await expect(readRelease(folder)).rejects.toThrow(
    [
      `${folder} was changed after it was built:`,
      '  en/added/notes.txt was added',
      '  en/rules/index.html is gone',
      '  index.html was changed',
      '  index.html.gz was changed',
      'Run npm run build.',
    ].join('\n'),
  )
})

test('a folder without a manifest of this format is no release', async () => {
  const { folder } = await written()
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8')
  expect(parseManifest(text)).toBeDefined()
  const wrong = [
    [text.replace('"format": 1', '"format": 2'), 'format 2, not 1. Run npm'],
    [text.replace('"index.html"', '"../index.html"'), 'json is damaged: files'],
    [text.replace('"index.html"', '"/etc/passwd"'), 'json is damaged: files'],
    [text.slice(0, -9), 'json is damaged: it is not whole. Run'],
    ['', 'json is damaged: it is not whole. Run npm run build.'],
  ] as const
  for (const [other, told] of wrong) {
    await writeFile(file, other)
    await expect(readRelease(folder)).rejects.toThrow(told)
  }
  await rm(file)
  await expect(readRelease(folder)).rejects.toThrow('holds no built site')
})
