import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type BuiltSite,
  builtSite,
  libraryOfToday,
} from '../testing/builtSite.ts'
import { type ReadPage, readPages } from '../testing/readPages.ts'

/**
 * What HIGO's own site says on its pages. Whoever puts other content into
 * `locales/` takes nothing from here: these tests are then skipped.
 */

const icp = '苏ICP备2021030472号-8'
// A build takes a second, and on a busy machine several.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const library = await libraryOfToday()

describe.skipIf(library.site.icp !== icp)("HIGO's site", () => {
  let site: BuiltSite
  let pages: readonly ReadPage[]

  beforeAll(async () => {
    site = await builtSite()
    pages = await readPages(site.folder)
  })

  afterAll(() => site?.remove())

  const page = (address: string) =>
    pages.find(page => page.address === address)?.root
  const texts = (address: string, selector: string) =>
    page(address)
      ?.querySelectorAll(selector)
      .map(element => element.textContent)

  test.each([
    ['/zh-CN/', ['法律声明', '版权隐私']],
    ['/en/', ['Legal Disclaimer', 'Copyright Privacy']],
  ])('%s names its two documents', (address, titles) => {
    expect(texts(address, 'main h2')).toEqual(titles)
  })

  test.each([
    ['/zh-CN/', ['法律声明', '版权隐私', '网站地图']],
    ['/en/', ['Legal Disclaimer', 'Copyright Privacy', 'Sitemap']],
  ])('the footer of %s links to three pages', (address, titles) => {
    expect(texts(address, 'footer nav a')).toEqual(titles)
  })

  test.each([
    [
      '/zh-CN/agreement/',
      [
        '电话：0512 5191 8061',
        '地址：中国江苏省苏州市相城区长三角国际研发社区',
        `版权所有 © HIGO Technology (Suzhou) Co., Ltd. 保留所有权利 ${icp}`,
      ],
    ],
    [
      '/en/agreement/',
      [
        'Phone: 0512 5191 8061',
        'Address: Yangtze River Delta International R&D Community, Xiangcheng District, Suzhou city, Jiangsu Province, China',
        `Copyright © HIGO Technology (Suzhou) Co., Ltd. All Rights Reserved ${icp}`,
      ],
    ],
  ])('the footer of %s says who publishes it', (address, lines) => {
    expect(texts(address, 'footer p')).toEqual(lines)
  })

  test.each([
    ['/zh-CN/agreement/', ['一、', '二、', '三、', '四、', '五、'], '1、'],
    ['/en/agreement/', ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '], '1. '],
  ])('%s is numbered as HIGO numbers', (address, articles, item) => {
    expect(texts(address, '.text h2 .number')).toEqual(articles)
    expect(texts(address, '.text li .number')?.[0]).toBe(item)
  })
})
