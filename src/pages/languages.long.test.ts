import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declarations, writeDeclaration } from '../testing/declaration.ts'
import { type ServedFixture, servedFixture } from '../testing/servedFixture.ts'

const tags = Object.keys(declarations)
const kinds = ['', 'declaration/', 'notes/', 'search/', 'sitemap/']
const phone = { width: 320, height: 640 }
const desk = { width: 1280, height: 800 }

let site: ServedFixture
let page: Page
let axe: string

beforeAll(async () => {
  site = await servedFixture(writeDeclaration)
  page = await site.browser.newPage()
  page.setDefaultTimeout(10_000)
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  axe = await readFile(path, 'utf8')
})

afterAll(async () => {
  await site?.end()
})

async function open(address: string, size = desk): Promise<void> {
  await page.setViewportSize(size)
  await page.goto(site.url + address)
}

/** The left and right edges of what a selector finds first, in px. */
async function edges(selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not shown.`)
  return [box.x, box.x + box.width]
}

test.each(tags)('in %s, no page is wider than a phone or a desk', async tag => {
  for (const size of [phone, desk]) {
    for (const kind of kinds) {
      await open(`/${tag}/${kind}`, size)
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      )
      expect([kind, width]).toEqual([kind, size.width])
    }
  }
})

test('the menu of languages closes with Escape, and by a press elsewhere', async () => {
  await open('/en/notes/')
  const menu = page.locator('.languages details')
  const button = menu.locator('summary')
  const list = menu.locator('ul')
  await button.click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  expect(await list.isVisible()).toBe(false)
  expect(await button.evaluate(one => one === document.activeElement)).toBe(
    true,
  )
  await button.click()
  await list.locator('a').first().hover()
  expect(await list.isVisible()).toBe(true)
  await page.locator('h1').click()
  expect(await list.isVisible()).toBe(false)
})

test.each(['ja', 'th', 'ar', 'de'])(
  'in %s, lines break inside a phone',
  async tag => {
    for (const name of ['declaration', 'notes']) {
      await open(`/${tag}/${name}/`, phone)
      const outside = await page.evaluate(() => {
        const words = document.querySelectorAll('.text :is(h2, p, li) > span')
        return [...words].flatMap(word =>
          [...word.getClientRects()]
            .filter(({ left, right }) => left < 0 || right > innerWidth)
            .map(() => word.textContent),
        )
      })
      expect(outside).toEqual([])
    }
    await open(`/${tag}/declaration/`, phone)
    const { height } = (await page.locator('#preamble-p1').boundingBox()) ?? {}
    expect(height).toBeGreaterThan(100)
  },
)

test('in Arabic, contents stand on the right and the text on their left', async () => {
  await open('/ar/declaration/')
  const [contents] = await edges('.contents')
  const [, text] = await edges('.text')
  expect(contents).toBeGreaterThan(text)
  await open('/de/declaration/')
  const [, german] = await edges('.contents')
  const [words] = await edges('.text')
  expect(german).toBeLessThan(words)
})

test.each(['#reading-2', '#reading-1-2', '#reading-1-1-2'])(
  'in Arabic, the number of %s stands on the right of its words',
  async id => {
    await open('/ar/notes/', phone)
    const [number] = await edges(`${id} > .number`)
    const [, words] = await edges(`${id} > .number + span`)
    expect(number).toBeGreaterThanOrEqual(words - 1)
    await open('/th/notes/', phone)
    const [, thai] = await edges(`${id} > .number`)
    const [after] = await edges(`${id} > .number + span`)
    expect(thai).toBeLessThanOrEqual(after + 1)
  },
)

test('in Arabic, numbers and Latin words are read from left to right', async () => {
  await open('/ar/notes/')
  // Where the first and the last character of some words are drawn.
  const places = await page.evaluate(() => {
    const place = (selector: string, words: string) => {
      const root = document.querySelector(selector)
      const walker = document.createTreeWalker(root ?? document, 4)
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        return [at, at + words.length - 1].map(index => {
          const range = document.createRange()
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + 1)
          return range.getBoundingClientRect().left
        })
      }
      return undefined
    }
    return [
      place('.footer', '+49 30 000000'),
      place('.footer', '苏ICP备00000000号-8'),
      place('#reading-1-2', 'post@example.org'),
      place('#reading-1-2', '+49 30 000000'),
      place('#values-t1', '١٬٢٣٤'),
    ]
  })
  for (const [first = 0, last = 0] of places.map(found => found ?? []))
    expect(first).toBeLessThan(last)
})

test.each(tags)(
  'in %s, the menu of languages opens inside a phone',
  async tag => {
    // The search page has no second search box beside the menu.
    for (const kind of ['notes/', 'search/']) {
      await open(`/${tag}/${kind}`, phone)
      await page.locator('.languages summary').click()
      const [left, right] = await edges('.languages ul')
      expect([kind, left >= 0]).toEqual([kind, true])
      expect([kind, right <= phone.width]).toEqual([kind, true])
    }
  },
)

test.each([
  ['ar', 'light'],
  ['ar', 'dark'],
  ['th', 'light'],
  ['th', 'dark'],
  ['ja', 'light'],
  ['de', 'dark'],
] as const)('in %s, %s pages are accessible to axe', async (tag, scheme) => {
  await page.emulateMedia({ colorScheme: scheme })
  for (const kind of ['declaration/', 'notes/', 'search/']) {
    await open(`/${tag}/${kind}`)
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: typeof import('axe-core')
      }
      const { violations } = await axe.run()
      return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
    })
    expect([kind, violations]).toEqual([kind, []])
  }
  await page.emulateMedia({ colorScheme: null })
})

/** Addresses of what an open search page finds for a query, in order. */
async function results(query: string): Promise<string[]> {
  const words: { loading: string } = JSON.parse(
    (await page.locator('#_words').textContent()) ?? '',
  )
  await page.evaluate(() =>
    document.querySelector('#_status')?.replaceChildren(),
  )
  await page.fill('#_q', query)
  await page.press('#_q', 'Enter')
  await page.waitForFunction(loading => {
    const said = document.querySelector('#_status')?.textContent ?? ''
    return said !== '' && said !== loading
  }, words.loading)
  return page
    .locator('#_results a[href]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
}

/** Clauses of the declaration with words of their own. */
async function clauses(tag: string): Promise<{ id: string; text: string }[]> {
  await open(`/${tag}/declaration/`)
  return page
    .locator('.text :is(h2, p, li)[id]')
    .evaluateAll(all =>
      all.map(({ id, textContent }) => ({ id, text: textContent ?? '' })),
    )
}

/** Picks whole numbers below a limit, the same ones each time. */
function picker(): (limit: number) => number {
  let state = 7
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

test.each(['ja', 'th', 'zh-CN'])(
  'in %s, any characters of the text find the clauses with them, no others',
  async tag => {
    const pick = picker()
    const all = await clauses(tag)
    await open(`/${tag}/search/`)
    for (let count = 0; count < 12; count++) {
      const runs = all[pick(all.length)]?.text.match(/[^\s[\]]{2,}/gu) ?? []
      const run = runs[pick(runs.length)] ?? ''
      const length = Math.min(run.length, 2 + pick(7))
      const start = pick(run.length - length + 1)
      const query = run.slice(start, start + length)
      const holders = all.filter(({ text }) =>
        text.replaceAll(/\s/g, '').includes(query),
      )
      const found = await results(query)
      expect(
        found.filter(address => address.includes('/declaration/#')),
        query,
      ).toEqual(holders.map(({ id }) => `/${tag}/declaration/#${id}`))
    }
  },
)

test.each(['ar', 'de', 'en'])(
  'in %s, any word of the text finds its clause',
  async tag => {
    const pick = picker()
    const all = await clauses(tag)
    await open(`/${tag}/search/`)
    for (let count = 0; count < 12; count++) {
      const { id, text } = all[pick(all.length)] ?? { id: '', text: '' }
      const words = text.match(/[\p{L}\p{M}]{4,}/gu) ?? []
      const query = words[pick(words.length)] ?? ''
      const found = await results(query)
      expect(found, query).toContain(`/${tag}/declaration/#${id}`)
    }
  },
)

test.each([
  ['de', 'Erklärungen', 'preamble-p8'],
  ['de', 'Familien', 'article-16-3'],
  ['de', 'SKLAVEREI', 'article-4-p1'],
  ['en', 'nationalities', 'article-15-1'],
  ['ar', 'عقلا', 'article-1-p1'],
  ['ar', 'المادة ٢٩', 'article-29'],
  ['th', 'ข้อ ๒๙', 'article-29'],
  ['ja', '第二十九条', 'article-29'],
])('in %s, %s finds #%s', async (tag, query, id) => {
  await open(`/${tag}/search/`)
  expect(await results(query)).toContain(`/${tag}/declaration/#${id}`)
})
