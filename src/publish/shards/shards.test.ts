import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeSearch } from '../../search/searchIndex.ts'
import { houseTags, writeHouse } from '../../testing/house.ts'
import { runScript } from '../../testing/runScript.ts'
import { build } from '../build.ts'
import { readRelease } from '../release/readRelease.ts'
import { merge } from './merge.ts'
import { onlyLocales } from './onlyLocales.ts'

/** A site built in parts, each of some languages, and put together. */

// Four builds of three languages; on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let home: string
let locales: string
let count = 0
const at = (name: string) => join(home, name)
const fresh = () => at(`out-${count++}`)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tiaowen-shards-'))
  locales = at('content')
  await writeHouse(locales)
  const make = (name: string, only?: string) =>
    build({
      ...{ locales, output: at(name), dayIn: () => '2026-11-22' },
      ...{ compressed: ['gzip'], ...(only ? { only } : {}) },
    })
  await make('whole')
  for (const tag of houseTags) await make(tag, tag)
})

afterAll(async () => {
  await closeSearch()
  await rm(home, { recursive: true })
})

/** Every file of a folder by path, with its bytes. */
async function bytesOf(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  const files = names
    .filter(name => name.isFile())
    .map(name => join(name.parentPath, name.name))
    .sort()
    .map(async file => [relative(root, file), await readFile(file)] as const)
  return new Map(await Promise.all(files))
}

/** A copy of a shard, with its `shard.json` changed. */
async function changed(
  tag: string,
  change: (shard: Record<string, unknown>) => object,
): Promise<string> {
  const folder = fresh()
  await cp(at(tag), folder, { recursive: true })
  const file = join(folder, 'shard.json')
  const shard = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...shard, ...change(shard) }))
  return folder
}

test('shards in any order make the whole site, byte for byte', async () => {
  const output = fresh()
  // In another order than that of the site.
  const { code, stdout, stderr } = await runScript('merge', [
    ...[at('ar'), at('zh-CN'), at('en')],
    ...['--output', output],
  ])
  expect([code, stderr]).toEqual([0, ''])
  const whole = await bytesOf(at('whole'))
  const merged = await bytesOf(output)
  expect([...merged.keys()]).toEqual([...whole.keys()])
  for (const [path, bytes] of whole) {
    expect([path, merged.get(path)?.equals(bytes)]).toEqual([path, true])
  }
  const { release } = await readRelease(output)
  expect(stdout).toContain(`Merged 3 shards into ${output}`)
  expect(stdout).toContain(`release ${release}`)
})

test('a shard has its languages, and what is in no language', async () => {
  const pages = [...(await bytesOf(at('ar'))).keys()]
  const first = new Set(pages.map(path => path.split('/')[0]))
  expect(first).toContain('ar')
  expect(first).not.toContain('en')
  expect(first).not.toContain('zh-CN')
  expect(first).not.toContain('manifest.json')
  for (const name of ['index.html', '404.html', 'sitemap.xml', '_headers']) {
    expect(first).toContain(name)
  }
  expect(pages).toContain('ar/rules/parallel/en/index.html')
})

test('a shard is not deployed for the whole site', async () => {
  await expect(readRelease(at('ar'))).rejects.toThrow(
    /ar is a shard .* npm run merge\.$/,
  )
})

describe('a merge is refused, and writes nothing', () => {
  const refused = async (folders: readonly string[], output = fresh()) => {
    const error = await merge(folders, output).catch((error: Error) => error)
    expect(await readdir(home)).not.toContain(basename(output))
    return error instanceof Error
      ? error.message.replaceAll(`${home}/`, '')
      : 'merged'
  }

  test('where a language is in no shard, or in two', async () => {
    const twice = fresh()
    await cp(at('ar'), twice, { recursive: true })
    const told = await refused([at('ar'), twice, at('en')])
    expect(told.replace(/out-\d+/, 'copy')).toBe(
      [
        'No shard has zh-CN. Build it with npm run build -- --only-locales zh-CN.',
        'ar is in ar and copy. Name one of them.',
      ].join('\n'),
    )
  })

  test('where shards are of other content, days or programs', async () => {
    const digest = 'f'.repeat(64)
    const others = [
      await changed('en', () => ({ content: digest })),
      await changed('ar', () => ({ day: '2026-11-23' })),
    ]
    expect(
      (await refused([at('zh-CN'), ...others])).replaceAll(/out-\d+/g, 'other'),
    ).toBe(
      [
        'other was built from other content than zh-CN.',
        'other was built as of another day than zh-CN.',
        'Build them all from one commit, with the same --date.',
      ].join('\n'),
    )
    const program = await changed('en', () => ({ program: digest }))
    expect(await refused([at('zh-CN'), at('ar'), program])).toContain(
      'by another version of the program than zh-CN',
    )
  })

  test('where a folder is no shard, damaged, or was changed', async () => {
    const damaged = await changed('en', () => ({ only: [] }))
    const edited = await changed('en', shard => shard)
    await writeFile(join(edited, 'en/index.html'), 'edited')
    const told = await refused([locales, at('whole'), damaged, edited])
    const again = 'Build it with npm run build -- --only-locales TAGS.'
    expect(told.replaceAll(/out-\d+/g, 'other').split('\n')).toEqual([
      `content is no shard: it has no shard.json. ${again}`,
      `whole is a whole site, not a shard of one. ${again}`,
      `other/shard.json is damaged, or of another version of this program. ${again}`,
      'other was changed after it was built:',
      '  en/index.html was changed',
      again,
    ])
  })

  test('where nothing is named, or one folder twice', async () => {
    expect(await refused([])).toContain('npm run merge -- shards/*')
    expect(await refused([at('en'), at('en')])).toBe(
      'en is named twice. Name it once.',
    )
  })

  test('into a folder with other files, or into a shard', async () => {
    const shards = houseTags.map(at)
    expect(await refused(shards, at('en/dist'))).toMatch(/overlap/)
    await expect(merge(shards, locales)).rejects.toThrow('not built here')
    expect(await readdir(locales)).toContain('site.json')
  })
})

describe('the languages of a shard', () => {
  const read = (list: string) => onlyLocales(list, ['zh-CN', 'en', 'ar'])

  test('come in the order of the site', () => {
    expect(read('ar,zh-CN')).toEqual(['zh-CN', 'ar'])
  })

  test('must be languages of the site', () => {
    expect(() => read('en,zh')).toThrow(
      '"zh" in --only-locales en,zh is no language of the site. ',
    )
    expect(() => read('EN')).toThrow('Did you mean "en"?')
    expect(() => read('en,')).toThrow('The site has zh-CN, en, ar.')
  })

  test('are named once each', () => {
    expect(() => read('en,ar,en')).toThrow(
      '--only-locales en,ar,en names en twice. Name it once.',
    )
  })
})
