import { expect, test } from 'vitest'
import type { Library } from '../../library/library.ts'
import { load, swap, tinySite } from '../../library/tinySite.ts'
import { site } from '../../pages/site.ts'
import { noAssets } from '../../testing/noAssets.ts'
import { eIds } from './eIds.ts'
import { inlineWords } from './inline.ts'

let library: Library | undefined

/** HTML of a page -> Akoma Ntoso, in a clause whose eId is `art_1`. */
async function write(html: string): Promise<string> {
  library ??= await load(
    await tinySite({
      'site.json': swap('legal.example.com', 'law.example.org/legal'),
    }),
  )
  const version = library.versions.find(({ tag }) => tag === 'en')
  if (version === undefined) throw new Error('There is no such version.')
  const ids = new Map([...eIds(version.clauses), ['term-a', 'art_1__def_1']])
  const made = site(library, noAssets)
  return inlineWords(html, 'art_1', { site: made, version, eIds: ids })
}

test('emphasis, line breaks and signs are written as they are', async () => {
  expect(
    await write('<strong>a <em>b</em></strong><br>\n&lt; &amp; &quot;'),
  ).toBe('<b>a <i>b</i></b><eol/>&lt; &amp; &quot;')
})

test('what Akoma Ntoso has no name for is kept under its own', async () => {
  expect(await write('<code>x</code> <s>y</s> <mark>z</mark>')).toBe(
    '<inline name="code">x</inline> <inline name="s">y</inline> <inline name="mark">z</inline>',
  )
})

test('a definition is one, and its uses lead to it', async () => {
  expect(await write('<dfn id="term-a">A</dfn>, <a href="#term-a">A</a>')).toBe(
    '<def eId="art_1__def_1" wId="term-a">A</def>, <ref eId="art_1__ref_1" href="#art_1__def_1">A</ref>',
  )
})

const terms = '/akn/cn/doc/law.example.org-legal/2026-11-22/terms'
const notice = '/akn/cn/doc/law.example.org-legal/2026-11-22/notice'

test.each([
  ['#use-2', '#art_1__point_2'],
  ['', `${terms}/eng@2026-11-22`],
  ['/legal/en/notice/', `${notice}/eng@2026-11-22`],
  ['/legal/en/notice/#scope', `${notice}/eng@2026-11-22/~art_1`],
  ['/legal/zh-CN/notice/#scope', `${notice}/zho@2026-11-22/~art_1`],
  ['/legal/en/terms/2026-11-22/#use', `${terms}/eng@2026-11-22/~art_1`],
])('a link to %s is a reference to %s', async (href, iri) => {
  expect(await write(`<a href="${href}">words</a>`)).toBe(
    `<ref eId="art_1__ref_1" href="${iri}">words</ref>`,
  )
})

test.each([
  ['https://example.com/?a&amp;b', 'https://example.com/?a&amp;b'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['/legal/en/sitemap/', 'https://law.example.org/legal/en/sitemap/'],
  ['/legal/en/', 'https://law.example.org/legal/en/'],
])('a link to %s, which is no text, leads to a page', async (href, address) => {
  expect(await write(`<a href="${href}">words</a>`)).toBe(
    `<a href="${address}">words</a>`,
  )
})

test('a link to what the text does not have is words alone', async () => {
  expect(await write('See <a href="#nothing">this</a>.')).toBe('See this.')
})
