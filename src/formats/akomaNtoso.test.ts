import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import type { Library, Version } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import { type Change, load, swap, tinySite } from '../library/tinySite.ts'
import { site } from '../pages/site.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { writeHouse } from '../testing/house.ts'
import { lintXml } from '../testing/lintXml.ts'
import { noAssets } from '../testing/noAssets.ts'
import { akomaNtoso } from './akomaNtoso.ts'

const samples = join(import.meta.dirname, '../testing/akn')
interface File {
  readonly version: Version
  readonly xml: string
}

/** Every file of the made-up library, and of the texts in `locales/`. */
let house: readonly File[]
let files: readonly File[]

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-akn-'))
  await writeHouse(folder)
  const library = await loadLibrary(folder, () => '2026-11-22')
  await rm(folder, { recursive: true })
  house = filesOf(library)
  files = [...house, ...filesOf(await libraryOfToday())]
})

function filesOf(library: Library): readonly File[] {
  const made = site(library, noAssets)
  return library.versions.map(version => ({
    version,
    xml: akomaNtoso(made, version),
  }))
}

const first = `---
title: Terms
published: 2025-01-01
---

## Use {#use}

1. Reading.
`

/** The sample, as the second version of a site's terms. */
async function sample(
  changes: Readonly<Record<string, Change>> = {},
): Promise<File> {
  const terms = await readFile(join(samples, 'terms.md'), 'utf8')
  const folder = await tinySite({
    'en/terms/2025-01-01.md': first,
    'zh-CN/terms/2025-01-01.md': first,
    'en/terms/2026-11-22.md': terms,
    'zh-CN/terms/2026-11-22.md': terms,
    'en/ui.json': swap('"inForce": "-"', '"inForce": "In force"'),
    ...changes,
  })
  const found = filesOf(await load(folder)).find(
    ({ version: { tag, date } }) => tag === 'en' && date === '2026-11-22',
  )
  if (found === undefined) throw new Error('There is no such version.')
  return found
}

const values = (xml: string, attribute: string): readonly string[] =>
  [...xml.matchAll(RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )

/** The eId of each clause by its id. */
const clauseIds = (xml: string) =>
  [...xml.matchAll(/ eId="([^"]*)" wId="(?!term-)([^"]*)"/g)].map(
    ([, eId, wId]) => `${wId} ${eId}`,
  )

test('every kind of clause is as the file made by hand has it', async () => {
  const { xml } = await sample()
  const byHand = await readFile(join(samples, 'terms.akn.xml'), 'utf8')
  expect(xml).toBe(byHand)
})

test('every file is well formed and as the standard allows', async () => {
  const byPath = new Map(
    files.map(({ version, xml }, index) => [
      `${index}-${version.tag}-${version.document}-${version.date}.xml`,
      xml,
    ]),
  )
  expect(byPath.size).toBeGreaterThan(14)
  byPath.set('sample.xml', (await sample()).xml)
  expect(await lintXml(byPath, 'akn/subset.rng')).toEqual([])
})

test('a file that the standard does not allow is found', async () => {
  const { xml } = await sample()
  const broken: Readonly<Record<string, readonly [string, string]>> = {
    form: ['</article>', '</artikel>'],
    entity: ['Ada &amp; Co.', 'Ada & Co.'],
    order: ['<FRBRcountry value="cn"/>', ''],
    level: ['<num>(i)</num>', '<num>(i)</num><num>(i)</num>'],
    eId: ['eId="art_2"', 'eId="art-2"'],
    wId: [' wId="use-1"', ''],
    place: ['<crossHeading', '<p>Words</p><crossHeading'],
  }
  const wrong = Object.entries(broken).map(([name, [from, to]]) => {
    expect(xml).toContain(from)
    return [name, xml.replace(from, to)] as const
  })
  const said = await lintXml(
    new Map([...wrong, ['right', xml]]),
    'akn/subset.rng',
  )
  const found = new Set(
    said.flatMap(message => /^(\w+):\d+:/.exec(message)?.[1] ?? []),
  )
  expect([...found].toSorted()).toEqual(Object.keys(broken).toSorted())
})

test('each clause has one eId, and its own id as wId', () => {
  for (const { version, xml } of files) {
    const eIds = values(xml, 'eId')
    expect(new Set(eIds).size).toBe(eIds.length)
    const ids = flatten(version.clauses).map(({ id }) => id)
    const named = values(xml, 'wId').filter(id => !id.startsWith('term-'))
    expect(named).toEqual(ids)
  }
})

test('an eId begins with that of the element around it', async () => {
  for (const { xml } of [...files, await sample()]) {
    const body = parse(xml.slice(xml.indexOf('<mainBody')))
    for (const inner of body.querySelectorAll('article [eId]')) {
      const outer = inner.parentNode?.closest('[eId]')?.getAttribute('eId')
      const [, before] = /^(.*)__/.exec(inner.getAttribute('eId') ?? '') ?? []
      const container = outer?.replace(/__(content|intro|heading)$/, '')
      const clause = container?.replace(/__table_1$/, '')
      expect([container, clause]).toContain(before)
    }
  }
})

test('a link inside a text leads to an eId that is there', async () => {
  for (const { xml } of [...files, await sample()]) {
    const eIds = values(xml, 'eId')
    const names = ['href', 'source', 'by', 'start', 'refersTo', 'period']
    const local = names
      .flatMap(name => values(xml, name))
      .filter(value => value.startsWith('#'))
    expect(local.length).toBeGreaterThan(5)
    for (const value of local) expect(eIds).toContain(value.slice(1))
  }
})

test('a clause has the same eId in every language', () => {
  const find = (tag: string, date: string) =>
    house.find(
      ({ version }) =>
        version.tag === tag &&
        version.date === date &&
        version.document === 'rules',
    )?.xml ?? ''
  for (const date of ['2025-01-01', '2026-05-01', '2027-01-01']) {
    const chinese = clauseIds(find('zh-CN', date))
    expect(chinese.length).toBeGreaterThan(20)
    expect(clauseIds(find('en', date))).toEqual(chinese)
    expect(clauseIds(find('ar', date))).toEqual(chinese)
  }
})

test('a file says every word of the text, and no more', async () => {
  for (const { version, xml } of [...files, await sample()]) {
    const said = flatten(version.clauses)
      .filter(({ text }) => text !== '')
      .map(({ number, text }) => number + text)
    const [, body = ''] = xml.split('</preface>')
    const spaceless = (words: string) => words.replaceAll(/\s+/g, '')
    expect(spaceless(parse(body).text)).toBe(spaceless(said.join('')))
  }
})

test('a version names the text it translates, where there is one', () => {
  const translated = (tag: string, date: string) =>
    house.some(
      ({ version, xml }) =>
        version.tag === tag &&
        version.date === date &&
        xml.includes(`/rules/zho@${date}" fromLanguage="zho"`),
    )
  expect(translated('en', '2026-05-01')).toBe(true)
  expect(translated('ar', '2026-05-01')).toBe(true)
  expect(translated('zh-CN', '2026-05-01')).toBe(false)
})

test('the language that prevails is authoritative, and no other', async () => {
  const plain = await sample()
  expect(plain.xml).not.toContain('uthoritative')
  const prevailing = swap('"prevailing": null', '"prevailing": "zh-CN"')
  const { xml } = await sample({ 'site.json': prevailing })
  expect(xml).toContain('<FRBRauthoritative value="false"/>')
  expect(xml).toContain('fromLanguage="zho" authoritative="false"')
  expect(
    await lintXml(new Map([['prevailing', xml]]), 'akn/subset.rng'),
  ).toEqual([])
})

test('a citation leads to the version of the text that it cites', async () => {
  const older = (title: string) =>
    `---\ntitle: ${title}\npublished: 2025-01-01\n---\n\n## Old {#scope}\n\nAll.\n`
  const later = (title: string) =>
    older(title).replace('---\n\n', 'summary: More.\n---\n\n')
  const summed = swap('11-01\n', '11-01\nsummary: New.\n')
  const { xml } = await sample({
    'en/notice/2025-01-01.md': older('Notice'),
    'en/notice/2026-11-22.md': summed,
    'en/notice/2027-01-01.md': later('Notice'),
    'zh-CN/notice/2025-01-01.md': older('声明'),
    'zh-CN/notice/2026-11-22.md': summed,
    'zh-CN/notice/2027-01-01.md': later('声明'),
  })
  expect(xml).toContain('/2025-01-01/notice/eng@2026-11-22/~art_1"')
})

test('a later version leaves the files of those before as they are', async () => {
  const later = first.replace('01-01\n', '01-01\nsummary: New.\n')
  const { xml } = await sample({
    'en/terms/2027-01-01.md': later,
    'zh-CN/terms/2027-01-01.md': later,
  })
  expect(xml).toBe((await sample()).xml)
})

test('a text without articles stands in the body', async () => {
  const plain = '---\ntitle: Terms\npublished: 2026-11-01\n---\n\nAll.\n'
  const library = await load(
    await tinySite({
      'en/terms/2026-11-22.md': plain,
      'zh-CN/terms/2026-11-22.md': plain,
    }),
  )
  const [file] = filesOf(library)
  expect(file?.xml).toContain('<p eId="body__p_1" wId="preamble-p1">All.</p>')
  expect(file?.xml).not.toContain('<preamble')
  expect(
    await lintXml(new Map([['plain', file?.xml ?? '']]), 'akn/subset.rng'),
  ).toEqual([])
})
