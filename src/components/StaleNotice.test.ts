import { parse } from 'node-html-parser'
import { describe, expect, test, vi } from 'vitest'
import { edit, load, swap } from '../library/tinySite.ts'
import { renderPages } from '../pages/renderPages.ts'
import { site } from '../pages/site.ts'
import { noAssets } from '../testing/noAssets.ts'
import { recordedSite } from '../translation/recordedSite.ts'

vi.setConfig({ testTimeout: 60_000 }) // renders a site

/** The notices on a page, after a paragraph and an item of the source changed. */
async function pagesWhere(stale: string) {
  const folder = await recordedSite({
    'site.json': swap('"police"', `"stale": "${stale}",\n  "police"`),
  })
  await edit(folder, 'zh-CN/terms/2026-11-22.md', text =>
    text.replace('可以使用。', '可以免费使用。').replace('1. 阅读', '1. 浏览'),
  )
  const pages = await renderPages(site(await load(folder), noAssets))
  return (path: string) => {
    const html = new TextDecoder().decode(pages.get(`${path}index.html`))
    return parse(html).querySelectorAll('.stale')
  }
}

describe('a clause whose source has changed since it was translated', () => {
  test('says so, and leads to the source, where the operator wants it', async () => {
    const notices = await pagesWhere('notice')
    const [first, second, ...more] = notices('en/terms/')
    expect(more).toEqual([])
    expect(first?.previousElementSibling?.id).toBe('use-p1')
    expect(second?.closest('li')?.id).toBe('use-1')
    const link = first?.querySelector('a')
    expect(link?.getAttribute('href')).toBe('/zh-CN/terms/#use-p1')
    const [dated] = notices('en/terms/2026-11-22/')
    const atItsDate = dated?.querySelector('a')?.getAttribute('href')
    expect(atItsDate).toBe('/zh-CN/terms/2026-11-22/#use-p1')
    expect(notices('zh-CN/terms/')).toEqual([])
  })

  test('says nothing where the operator only shows it', async () => {
    const notices = await pagesWhere('show')
    expect(notices('en/terms/')).toEqual([])
  })
})
