import { expect, test } from 'vitest'
import { load, tinySite } from '../library/tinySite.ts'
import { noAssets } from '../testing/noAssets.ts'
import { renderPages } from '../testing/renderPages.ts'
import { allPages, findPage } from './findPage.ts'
import { pathOf } from './pathOf.ts'
import { site } from './site.ts'

const later = (title: string) =>
  `---\ntitle: ${title}\npublished: 2026-11-02\nsummary: Some.\n---\n\n## One {#scope}\n\nIt.\n`

test('each page is found by its address, as a build makes it', async () => {
  const folder = await tinySite({
    'zh-CN/notice/2026-11-20.md': later('旧').replace('summary: Some.\n', ''),
    'zh-CN/notice/2026-11-22.md': later('声明'),
    'zh-CN/notice/2027-01-01.md': later('新'),
  })
  const whole = site(await load(folder), noAssets)
  const built = await renderPages(whole)
  const addresses = [...allPages(whole)].map(({ address }) => address)
  expect(addresses.map(pathOf).toSorted()).toEqual([...built.keys()].toSorted())
  for (const address of addresses) {
    const made = findPage(whole, address)?.make()
    expect(made).toBe(built.get(pathOf(address)))
  }
  expect(findPage(whole, '/en/nothing/')).toBe(undefined)
  expect(findPage(whole, '/en/terms/nothing/')).toBe(undefined)
})
