import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { agreement, declaration, terms } from './samples.ts'
import { type ServedSamples, servedSamples } from './servedSamples.ts'
import { words } from './site.ts'

let site: ServedSamples
let page: Page

beforeAll(async () => {
  const many = [terms, ...declaration('eng')]
  site = await servedSamples({ 'zh-CN': [agreement], en: many })
})

afterAll(() => site?.end())

beforeEach(async () => {
  await page?.close()
  page = await site.browser.newPage()
})

async function open(path: string): Promise<void> {
  await page.goto(site.url + path)
}

const status = () => page.locator('#_status')
const items = () => page.locator('#_results li')
const said = (text: string | RegExp) =>
  page.locator('#_status').filter({ hasText: text }).waitFor()

test('nothing is loaded before something is asked for', async () => {
  const paths: string[] = []
  page.on('request', request => paths.push(new URL(request.url()).pathname))
  await open('/en/search/')
  await said(words.empty)
  await page.focus('#_q')
  expect(paths.filter(path => path.includes('/index/'))).toEqual([])
})

test('the question in the address is answered with links to clauses', async () => {
  await open('/en/search/?q=courts')
  await said('1 clause')
  expect(await items().innerHTML()).toBe(
    '<a href="/en/agreement/#law-1"><span class="result-document">' +
      'User Agreement</span> <span class="result-clause">' +
      'Governing Law</span></a><p class="excerpt">1. The ' +
      '<mark>courts</mark> of Suzhou (苏州) decide; fees are $100.</p>',
  )
})

test('typing searches and keeps the words in the addresses', async () => {
  await open('/en/search/?day=1')
  await page.locator('#_q').pressSequentially('"are provided"', { delay: 20 })
  await said('1 clause')
  await page.keyboard.press('Enter')
  const address = '?day=1&q=%22are+provided%22'
  expect(page.url()).toBe(`${site.url}/en/search/${address}`)
  const link = page.locator('a[hreflang]')
  expect(await link.getAttribute('href')).toBe(
    `${site.url}/ja/search/?q=%22are+provided%22`,
  )
  await page.fill('#_q', ' ')
  await said(words.empty)
  expect(await items().count()).toBe(0)
  expect(page.url()).toBe(`${site.url}/en/search/?day=1`)
})

test('what cannot be found is said, with advice', async () => {
  await open('/en/search/?q=xylophone')
  await said(words.none)
  expect(await status().innerText()).toBe(`${words.none} ${words.advice}`)
})

test('nothing is searched while a word is being composed', async () => {
  await open('/zh-CN/search/')
  const compose = (type: string, value: string) =>
    page.locator('#_q').evaluate(
      (box, { type, value }) => {
        if (box instanceof HTMLInputElement) box.value = value
        const Kind = type === 'input' ? InputEvent : CompositionEvent
        box.dispatchEvent(new Kind(type, { isComposing: true }))
      },
      { type, value },
    )
  await compose('input', 'shou ji')
  await page.waitForTimeout(250)
  expect(await status().innerText()).toBe(words.empty)
  await compose('compositionend', '收集')
  await said('2 clauses')
})

test('a slow answer is announced', async () => {
  await page.route('**/*.pf_index', async route => {
    await new Promise(done => setTimeout(done, 600))
    await route.continue()
  })
  await open('/en/search/?q=courts')
  await said(words.loading)
  await said('1 clause')
})

test('a late answer does not replace a newer one', async () => {
  let late: Promise<void> | undefined
  await page.route('**/*.pf_fragment', async route => {
    const first = late === undefined
    late ??= new Promise(done => setTimeout(done, 800))
    if (first) await late
    await route.continue()
  })
  await open('/en/search/?q=courts')
  await expect.poll(() => late !== undefined, { timeout: 9000 }).toBe(true)
  await page.fill('#_q', 'asylum')
  await said(/clause/)
  await late
  await page.waitForTimeout(200)
  for (const text of await items().allInnerTexts())
    expect(text).toContain('asylum')
})

test.each(['*-worker.js', '*.pf_meta', '*.pf_index'])(
  'a failure to load %s is said, and mended by typing on',
  async file => {
    await page.route(`**/${file}*`, route => route.abort())
    await open('/en/search/?q=court')
    await said(words.failed)
    await page.unroute(`**/${file}*`)
    await page.locator('#_q').press('End')
    await page.locator('#_q').pressSequentially('s')
    await said('1 clause')
  },
)

test.each([
  ['documents', (json: object) => ({ ...json, list: 'of another build' })],
  ['documents', (json: object) => ({ ...json, parts: 7 })],
  ['0', () => undefined],
])(
  'where phrases are, read wrongly from %s, is said, and mended by typing on',
  async (file, change) => {
    await page.route(`**/grams/${file}`, async route => {
      const bytes = await (await route.fetch()).body()
      const json = change(JSON.parse(`${gunzipSync(bytes)}`))
      if (json === undefined) return route.abort()
      return route.fulfill({ body: gzipSync(JSON.stringify(json)) })
    })
    await open('/zh-CN/search/?q=收')
    await said(words.failed)
    await page.unroute(`**/grams/${file}`)
    await page.locator('#_q').press('End')
    await page.locator('#_q').pressSequentially('集')
    await said('2 clauses')
  },
)

test('more results are shown when asked for, and the first is focused', async () => {
  await open('/en/search/?q=the')
  await said(/^\d+\+ clauses/)
  const before = await items().count()
  await page.click('#_more')
  await said(/^\d+ clauses/)
  expect(await items().count()).toBeGreaterThan(before)
  expect(await page.locator('#_more').isHidden()).toBe(true)
  const focused = await page.evaluate(
    () => document.activeElement?.closest('li') !== null,
  )
  expect(focused).toBe(true)
})

test('a failure to load more is said, and so when asked again', async () => {
  let loaded = 0
  await page.route('**/*.pf_fragment', route =>
    ++loaded > 3 ? route.abort() : route.continue(),
  )
  await open('/en/search/?q=the')
  await said(/^\d+\+ clauses/)
  await page.click('#_more')
  await said(words.failed)
  const count = await items().count()
  await page.click('#_more')
  await page.waitForTimeout(400)
  expect(await status().innerText()).toBe(words.failed)
  expect(await items().count()).toBe(count)
})

test('the words are marked in the clause that a result leads to', async () => {
  await open('/en/search/?q=part+%22apart+from%22+parcel')
  await items().first().waitFor()
  await page.click('#_results a')
  await page.waitForURL('**/agreement/#law-2')
  await page.waitForFunction(() => CSS.highlights.has('found'))
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map(String),
  )
  expect(marked).toEqual(['party', 'apart from', 'part', 'parcel'])
  await page.reload()
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
})
