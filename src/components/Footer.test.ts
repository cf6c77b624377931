import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { load, tinySite } from '../library/tinySite.ts'
import { site } from '../pages/site.ts'
import { noAssets } from '../testing/noAssets.ts'
import { Footer } from './Footer.tsx'

test('of many documents twelve are named, and the sitemap', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `doc-${index + 1}`)
  const text = (title: string) =>
    `---\ntitle: ${title}\npublished: 2026-11-01\n---\n\n${title}\n`
  const texts = names.flatMap((name, index) => [
    [`en/${name}/2026-11-22.md`, text(`Text ${index + 1}.`)],
    [`zh-CN/${name}/2026-11-22.md`, text(`文本${index + 1}。`)],
  ])
  const folder = await tinySite({
    'site.json': json =>
      json.replace(
        '"terms",',
        `"terms", ${names.map(n => `"${n}",`).join(' ')}`,
      ),
    ...Object.fromEntries(texts),
  })
  const library = await load(folder)
  const language = library.languages.find(({ tag }) => tag === 'en')
  if (language === undefined) throw new Error('No English.')
  const props = { site: site(library, noAssets), language }
  const links = parse(Footer(props).text)
    .querySelectorAll('nav a')
    .map(link => link.getAttribute('href'))
  expect(links).toEqual([
    '/en/terms/',
    ...names.slice(0, 11).map(name => `/en/${name}/`),
    '/en/sitemap/',
  ])
})
