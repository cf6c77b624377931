import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { serveFolder } from '../testing/serve.ts'
import { closeSearch } from './searchIndex.ts'
import { run, writeSite } from './site.ts'

/** A word that begins like no other: (12) -> '2q1library' */
const word = (number: number) =>
  `${[...`${number}`].reverse().join('q')}library`

test('of many documents, those of every bundle are found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-bundles-'))
  const documents = Array.from({ length: 502 }, (_, number) => ({
    address: `/zh-CN/rule-${number}/`,
    title: `第${number}号`,
    clauses: [
      {
        ...{ id: 'a-1', article: 'a', label: '第一条' },
        text: `${number % 250 === 1 ? '个人信息' : '其他'}与 ${word(number)}`,
      },
    ],
  }))
  await writeSite(folder, { 'zh-CN': documents })
  const site = await serveFolder(folder)
  const browser = await launchBrowser()
  try {
    const bundles = await readdir(join(folder, 'zh-CN/search'))
    expect(bundles.toSorted()).toEqual(['index', 'index-2', 'index.html'])
    const shared = await readdir(join(folder, 'zh-CN/search/index-2'))
    expect(shared).not.toContain('pagefind-worker.js')
    const page = await browser.newPage()
    const engines: string[] = []
    page.on('request', request => {
      const { pathname } = new URL(request.url())
      if (pathname.includes('/wasm.')) engines.push(pathname)
    })
    await page.goto(`${site.url}/zh-CN/search/`)
    const all = await run(page, ['个人信息', word(501), word(7)])
    const found = all.map(results => results.map(({ clause }) => clause))
    expect(found[0]?.toSorted()).toEqual(
      ['1', '251', '501'].map(number => `/zh-CN/rule-${number}/#a-1`),
    )
    expect(found[1]).toEqual(['/zh-CN/rule-501/#a-1'])
    expect(found[2]?.[0]).toBe('/zh-CN/rule-7/#a-1')
    expect(engines).toHaveLength(1)
  } finally {
    await browser.close()
    await site.close()
    await closeSearch()
    await rm(folder, { recursive: true })
  }
})
