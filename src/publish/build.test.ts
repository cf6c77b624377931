import { createHash } from 'node:crypto'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
  vi,
} from 'vitest'
import { flatten } from '../legal/clause.ts'
import { textsInForce, type Version } from '../library/library.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { runScript } from '../testing/runScript.ts'
import { build } from './build.ts'

/** Building and checking, mostly by the commands that people type. */

// A build takes a second, and on a busy machine several.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const library = await libraryOfToday()
const { day } = library
const texts = library.languages.flatMap(({ tag }) => textsInForce(library, tag))
const [text] = texts as [Version, ...Version[]]
const page = join(text.tag, text.document, 'index.html')

/** A folder for all, and in it one for each test. */
let temporary: string
let folder: string
let count = 0

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'tiaowen-build-'))
})

afterAll(async () => {
  await closeSearch()
  await rm(temporary, { recursive: true })
})

async function newFolder(): Promise<void> {
  folder = join(temporary, `${count++}`)
  await mkdir(folder)
}

/** A copy of the content, for the test to change. */
async function copy(): Promise<string> {
  const locales = join(folder, 'content')
  await cp('locales', locales, { recursive: true })
  return locales
}

/** Every file of a folder by path, with a digest of its bytes. */
async function bytesOf(root: string): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  const files = names
    .filter(name => name.isFile())
    .map(name => join(name.parentPath, name.name))
  const digests = files.sort().map(async file => {
    const digest = createHash('sha256').update(await readFile(file))
    return [relative(root, file), digest.digest('hex')]
  })
  return Object.fromEntries(await Promise.all(digests))
}

describe('the same content and day', () => {
  afterEach(() => void vi.useRealTimers())

  test('give the same bytes anywhere and at any time', async () => {
    await newFolder()
    const there = join(folder, 'far/away/b')
    const later = join(folder, 'c')
    const built = await runScript(
      'build',
      ['--date', day, '--output', there, '--locales', await copy()],
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
      // Fewer open files than the site has: large ones would have too many.
      'ulimit -n 150',
    )
    expect(built).toMatchObject({ code: 0, stderr: '' })
    vi.useFakeTimers({
      toFake: ['Date'],
      now: new Date('2043-02-01T23:30:00Z'),
    })
    await build({ locales: 'locales', output: later, dayIn: () => day })
    const bytes = await bytesOf(there)
    expect(Object.keys(bytes)).toContain(page)
    expect(await bytesOf(later)).toEqual(bytes)

    const lines = built.stdout.trimEnd().split('\n')
    const pages = Object.keys(bytes).filter(path => path.endsWith('.html'))
    const clauses = texts.flatMap(version => flatten(version.clauses))
    const entries = clauses.filter(clause => clause.text !== '')
    expect(lines.map(line => line.replaceAll(/\s+/g, ' '))).toEqual([
      `Built ${there}`,
      ` languages ${library.languages.length}`,
      ` documents ${library.site.documents.length}`,
      ` pages ${pages.length}`,
      ` search entries ${entries.length}`,
      expect.stringMatching(/^ size \d+ kB$/),
      expect.stringMatching(/^ release [\da-f]{16}, \d+ kB as sent$/),
      expect.stringMatching(/^ time \d+\.\d s$/),
    ])
  })
})

describe('a build that fails', () => {
  let locales: string
  let output: string
  let before: Record<string, string>

  beforeAll(async () => {
    await newFolder()
    locales = await copy()
    output = join(folder, 'dist')
    await build({ locales, output, dayIn: () => day, compressed: [] })
    before = await bytesOf(folder)
  })

  afterEach(async () => {
    await rm(locales, { recursive: true })
    await copy()
    expect(await bytesOf(folder)).toEqual(before)
  })

  test('says where and what, exits with 1 and changes nothing', async () => {
    // In every language, or one would lack what another has.
    const places: string[] = []
    for (const { document, file } of texts) {
      if (document !== text.document) continue
      const path = join(locales, relative('locales', file))
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
      await writeFile(path, [...lines, '', '[](#no-such-clause)\n'].join('\n'))
      places.push(`${path}:${lines.length + 2}`)
    }
    const args = ['--locales', locales, '--date', day]
    const results = await Promise.all([
      runScript('build', [...args, '--output', output]),
      runScript('check', args),
    ])
    for (const { code, stdout, stderr } of results) {
      expect([code, stdout]).toEqual([1, ''])
      const told = stderr.split('\n').filter(line => line.includes('  cites '))
      const form = /^(.*):[1-4] {2}cites #no-such-clause, which .*\.$/
      expect(told.map(line => form.exec(line)?.[1])).toEqual(places.toSorted())
      expect(stderr).toMatch(/\n\n\d+ problems?\n$/)
    }
  })

  // A limit on the size of files is met by root too, unlike missing rights.
  test.skipIf(process.platform === 'win32')(
    'in the middle of writing changes nothing, and leaves nothing',
    async () => {
      const args = ['--locales', locales, '--date', day, '--output', output]
      const { code, stderr } = await runScript(
        'build',
        args,
        {},
        'ulimit -f 40',
      )
      expect(stderr).toContain('EFBIG')
      expect(code).toBe(1)
      expect((await readdir(folder)).toSorted()).toEqual(['content', 'dist'])
    },
  )

  test('because of its options says what was meant', async () => {
    const results = await Promise.all([
      runScript('build', ['--ouput', output]),
      runScript('build', ['--output', output, '--date', '2026-02-30']),
    ])
    expect(results).toEqual([
      {
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^There is no option --ouput\. Did you mean "output"\? Options: .*\.\n$/,
        ),
      },
      {
        code: 1,
        stdout: '',
        stderr: '--date 2026-02-30 is no day. Write it as 2026-11-22.\n',
      },
    ])
  })
})

describe('the folder to write', () => {
  test('is not replaced where it holds anything else', async () => {
    await newFolder()
    const output = join(folder, 'mine')
    await mkdir(output)
    await writeFile(join(output, 'thesis.txt'), 'All of my work')
    const before = await bytesOf(folder)
    const options = { locales: 'locales', dayIn: () => day }
    await expect(build({ ...options, output })).rejects.toThrow(
      'holds files that were not built here',
    )
    const file = join(output, 'thesis.txt')
    await expect(build({ ...options, output: file })).rejects.toThrow(
      'is no folder',
    )
    await expect(
      build({ ...options, output: join(file, 'dist') }),
    ).rejects.toThrow()
    expect(await bytesOf(folder)).toEqual(before)
  })

  test('may be empty, or hold what was built before', async () => {
    await newFolder()
    const output = join(folder, 'dist')
    await mkdir(output)
    const compressed = ['gzip'] as const
    const options = { locales: 'locales', output, dayIn: () => day, compressed }
    await build(options)
    const first = await bytesOf(output)
    await writeFile(join(output, 'old.html'), 'Of a document long gone')
    await build(options)
    expect(await bytesOf(output)).toEqual(first)
    expect(await readdir(folder)).toEqual(['dist'])
  })

  test('may not be the content, nor above or below it', async () => {
    await newFolder()
    const locales = await copy()
    const before = await bytesOf(folder)
    const inside = join(locales, 'dist')
    for (const output of [locales, `${locales}/`, folder, inside]) {
      const options = { locales, output, dayIn: () => day }
      await expect(build(options)).rejects.toThrow(/ overlap\. .* dist\.$/)
    }
    expect(await bytesOf(folder)).toEqual(before)
  })
})

describe('the folder of the cache', () => {
  test.each([
    ['the content', 'content', 'content'],
    ['in the content', 'content/cache', 'content'],
    ['above the content', '.', 'content'],
    ['the output', 'dist', 'dist'],
    ['in the output', 'dist/cache', 'dist'],
    ['above the output', 'out', 'out/dist'],
  ])('may not be %s', async (_, cache, other) => {
    await newFolder()
    const locales = await copy()
    const before = await bytesOf(folder)
    const built = build({
      ...{ locales, dayIn: () => day, cache: join(folder, cache) },
      output: join(folder, other === 'content' ? 'dist' : other),
    })
    await expect(built).rejects.toThrow(
      `${join(folder, cache)} and ${join(folder, other)} overlap. Name a folder of its own with --cache, such as .cache.`,
    )
    expect(await bytesOf(folder)).toEqual(before)
  })
})

test('a version shows from its day on, uncompressed where that is asked', async () => {
  await newFolder()
  const locales = await copy()
  for (const { tag, document, file } of texts) {
    if (document !== text.document) continue
    const source = await readFile(file, 'utf8')
    const next = source
      .replace(/^summary:.*\n/m, '')
      .replace(/^---\n/, '---\nsummary: "2999"\n')
    const path = join(locales, tag, document, '2999-01-01.md')
    await writeFile(path, `${next.trimEnd()}\n\nTiaowen 2999.\n`)
  }
  const output = join(folder, 'dist')
  const args = ['--locales', locales, '--output', output, '--uncompressed']
  const shown = async () => {
    const html = await readFile(join(output, page), 'utf8')
    return [
      html.includes('<time class="effective" datetime="2999-01-01">'),
      html.includes('Tiaowen 2999.'),
    ]
  }
  await build({ locales, output, dayIn: () => '2998-12-31', compressed: [] })
  expect(await shown()).toEqual([false, false])
  const { code, stdout } = await runScript('build', [
    ...args,
    '--date',
    '2999-01-01',
  ])
  expect(code).toBe(0)
  expect(stdout).toContain(`Built ${output}\n`)
  expect(await shown()).toEqual([true, true])
  const names = await readdir(output, { recursive: true })
  expect(names.filter(name => /\.(br|gz)$/.test(name))).toEqual([])
  expect(names).toContain('manifest.json')
})

test('content without a problem passes the check', async () => {
  const { code, stdout, stderr } = await runScript('check', [])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(` ${library.versions.length} `)
  for (const { tag } of library.languages) expect(stdout).toContain(tag)
})
