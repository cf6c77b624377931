import { parse } from 'node-html-parser'
import { describe, expect, test, vi } from 'vitest'
import { edit, load, swap } from '../library/tinySite.ts'
import { site } from '../pages/site.ts'
import { noAssets } from '../testing/noAssets.ts'
import { renderPages } from '../testing/renderPages.ts'
import { recordedSite } from '../translation/recordedSite.ts'

vi.setConfig({ testTimeout: 60_000 }) // renders a site

const later = (summary: string) => `---
title: T
published: 2026-11-01
summary: ${summary}
---

A.
`

/** The notices on a page, after some words of the source changed. */
async function pagesWhere(stale: string) {
  const folder = await recordedSite({
    'site.json': swap('"police"', `"stale": "${stale}",\n  "police"`),
    'zh-CN/terms/2027-01-01.md': later('新增。'),
    'en/terms/2027-01-01.md': later('Additions.'),
  })
  await edit(folder, 'zh-CN/terms/2026-11-22.md', text =>
    text
      .replace('可以使用。', '可以免费使用。')
      .replace('1. 阅读', '1. 浏览')
      .replace('## 使用', '## 许可')
      .replace('title: 条款', 'title: 使用条款'),
  )
  await edit(folder, 'zh-CN/terms/2027-01-01.md', swap('新增', '新增几条'))
  const pages = await renderPages(site(await load(folder), noAssets))
  return (path: string) => {
    const html = pages.get(`${path}index.html`) ?? ''
    return parse(html).querySelectorAll('.stale')
  }
}

type Notices = Awaited<ReturnType<typeof pagesWhere>>

/** Where the link of a notice leads, and its words. */
const links = (notices: ReturnType<Notices>) =>
  notices.map(notice => {
    const link = notice.querySelector('a')
    return [link?.getAttribute('href'), link?.textContent]
  })

describe('words whose original has changed since they were translated', () => {
  let shared: Promise<Notices> | undefined
  const noticed = () => {
    shared ??= pagesWhere('notice')
    return shared
  }

  test('say so, and lead to the original', async () => {
    const notices = await noticed()
    const [title, heading, paragraph, item, ...more] = notices('en/terms/')
    expect(more).toEqual([])
    expect(title?.previousElementSibling?.tagName).toBe('H1')
    expect(heading?.previousElementSibling?.id).toBe('use')
    expect(paragraph?.previousElementSibling?.id).toBe('use-p1')
    expect(item?.closest('li')?.id).toBe('use-1')
    expect(links(notices('en/terms/'))).toEqual([
      ['/zh-CN/terms/', '使用条款'],
      ['/zh-CN/terms/#use', 'Chinese'],
      ['/zh-CN/terms/#use-p1', 'Chinese'],
      ['/zh-CN/terms/#use-1', 'Chinese'],
    ])
    expect(notices('zh-CN/terms/')).toEqual([])
  })

  test('do so at the address of their version as well', async () => {
    const notices = await noticed()
    const [title, heading] = links(notices('en/terms/2026-11-22/'))
    expect(title).toEqual(['/zh-CN/terms/2026-11-22/', '使用条款'])
    expect(heading?.[0]).toBe('/zh-CN/terms/2026-11-22/#use')
  })

  test('do so in their column, beside the original, without a link', async () => {
    const notices = await noticed()
    for (const [path, column] of [
      ['en/terms/parallel/zh-CN/', 'first'],
      ['zh-CN/terms/parallel/en/', 'second'],
    ] as const) {
      const found = notices(path)
      expect(found.map(({ classNames }) => classNames)).toEqual(
        Array(4).fill(`stale ${column}`),
      )
      expect(links(found).flat()).toEqual(Array(8).fill(undefined))
      expect(found[2]?.parentNode?.id).toBe('use-p1')
    }
  })

  test('do so where a summary tells of a version', async () => {
    const notices = await noticed()
    expect(links(notices('en/terms/history/'))).toEqual([
      ['/zh-CN/terms/history/', '新增几条。'],
    ])
  })
})

test('nothing is said where the operator only shows them', async () => {
  const notices = await pagesWhere('show')
  for (const page of ['', 'history/', 'parallel/zh-CN/']) {
    expect(notices(`en/terms/${page}`)).toEqual([])
  }
})
