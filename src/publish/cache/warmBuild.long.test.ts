import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { edit, swap, tinySite } from '../../library/tinySite.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { build } from '../build.ts'
import { checkWarmBuilds } from './checkWarmBuilds.ts'

afterAll(closeSearch)

test('a build that takes things over gives what a new one gives', async () => {
  await checkWarmBuilds(tinySite, 60)
}, 600_000)

/** So many that lists have no articles: then most texts are not read again. */
async function largeSite(): Promise<string> {
  const names = Array.from({ length: 100 }, (_, index) => `rule-${index}`)
  const text = (tag: string, name: string) => {
    const [title, words] = tag === 'en' ? ['Rule', 'See'] : ['规则', '见']
    const body = `## ${title} {#rule}\n\n${words}[](notice#scope)\n`
    return `---\ntitle: ${title} ${name}\npublished: 2026-11-01\n---\n\n${body}`
  }
  return tinySite({
    'site.json': text =>
      text.replace(
        '"terms",',
        `"terms", ${names.map(n => `"${n}", `).join('')}`,
      ),
    ...Object.fromEntries(
      ['zh-CN', 'en'].flatMap(tag =>
        names.map(name => [`${tag}/${name}/2026-11-22.md`, text(tag, name)]),
      ),
    ),
  })
}

test('so does one of a site of which it has most from before', async () => {
  await checkWarmBuilds(largeSite, 8)
}, 900_000)

test('pages of the site are made again where words that they show change', async () => {
  const locales = await largeSite()
  const output = join(locales, '../dist')
  const all = { locales, output, cache: join(locales, '../cache') }
  const names = ['en/sitemap/index.html', 'sitemap.xml', 'documents.json']
  /** Which of the files were made again. */
  const remade = async () => {
    const inodes = () =>
      Promise.all(names.map(async name => (await stat(join(output, name))).ino))
    const before = await inodes()
    await build({ ...all, dayIn: () => '2026-11-22', compressed: [] })
    const after = await inodes()
    return names.filter((_, at) => before[at] !== after[at])
  }
  const change = async (from: string, to: string) => {
    for (const tag of ['zh-CN', 'en'])
      await edit(locales, `${tag}/rule-7/2026-11-22.md`, swap(from, to))
    return remade()
  }
  const glossary = () =>
    readFile(join(output, 'en/glossary/index.html'), 'utf8')
  await build({ ...all, dayIn: () => '2026-11-22', compressed: [] })
  expect(await change('(notice#scope)', '(notice#scope) A1')).toEqual([
    'documents.json',
  ])
  expect(await change('A1', '[A1]{#term-a} A1')).toEqual(names)
  expect(await glossary()).not.toContain('A2')
  await change('[A1]{#term-a} A1', '[A2]{#term-a} A2')
  expect(await glossary()).toContain('A2')
}, 120_000)
