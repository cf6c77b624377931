import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../testing/axe.ts'
import { houseTags } from '../testing/house.ts'
import { type ServedHouse, servedHouse } from '../testing/servedHouse.ts'
import { unfold } from '../testing/unfold.ts'
import { desk, phone, smallPhone } from '../testing/visit.ts'

/** Pages about versions, in a real browser. */

let site: ServedHouse
let page: Page

beforeAll(async () => {
  site = await servedHouse()
  page = site.page
})

afterAll(async () => {
  await site?.end()
})

/** Opens a page with all that it folds. */
async function open(address: string): Promise<void> {
  await page.goto(site.url + address)
  await unfold(page)
}

/** Waits until two versions stand there, compared. */
function compared(): Promise<void> {
  return page.locator('#_comparison article').waitFor()
}

test('what is read out around a mark is neither seen nor copied', async () => {
  await open('/en/rules/2027-01-01/changes/')
  const words = page.locator('#borrowing-2 .change-words')
  expect(await words.ariaSnapshot()).toMatch(
    /deleted: five ?, end of deletion;.*inserted: eight ?, end of insertion;/s,
  )
  const { copied, before } = await words.evaluate(element => {
    getSelection()?.selectAllChildren(element)
    const del = element.querySelector('del') ?? element
    const style = getComputedStyle(del, '::before')
    return {
      copied: getSelection()?.toString(),
      before: [style.position, style.clipPath, style.inlineSize],
    }
  })
  expect(copied).toBe(
    '2. A reader may borrow at most fiveeight books at the same time.',
  )
  expect(before).toEqual(['absolute', 'inset(50%)', '1px'])
})

test('marks are told apart without colour', async () => {
  await open('/zh-CN/rules/2027-01-01/changes/')
  const lines = await page.evaluate(() =>
    ['ins', 'del'].map(name => {
      const mark = document.querySelector(`.text ${name}`)
      return mark && getComputedStyle(mark).textDecorationLine
    }),
  )
  expect(lines).toEqual(['underline', 'line-through'])
})

test.each([phone, desk])(
  'whoever comes to a clause of an old version sees that it is one ($width px)',
  async size => {
    await page.setViewportSize(size)
    await page.goto(`${site.url}/en/rules/2024-03-01/#quiet-p1`)
    const notice = page.locator('.standing')
    const clause = page.locator(':target')
    const edges = async () => {
      const boxes = [await notice.boundingBox(), await clause.boundingBox()]
      return boxes.flatMap(box => (box ? [box.y, box.y + box.height] : []))
    }
    await expect
      .poll(async () => (await edges()).at(-1))
      .toBeLessThan(size.height)
    const its = await edges()
    expect(its).toHaveLength(4)
    expect(its).toEqual([0, ...its].toSorted((a, b) => a - b).slice(1))
    await page.setViewportSize(desk)
    await page.goto(`${site.url}/en/rules/`)
    expect(await page.locator('.standing').count()).toBe(0)
  },
)

test('search finds texts not in force when asked to, and says so', async () => {
  const titles = () =>
    page
      .locator('#_results li')
      .evaluateAll(items =>
        items.map(item => [
          item.querySelector('a')?.getAttribute('href'),
          item.querySelector('.state')?.textContent,
        ]),
      )
  const told = (text: string) =>
    page.locator('#_status').filter({ hasText: text }).waitFor()
  await page.goto(`${site.url}/en/search/?q=fifty+cents`)
  await told('Nothing was found')
  await page.getByLabel('Also search versions not in force').check()
  await told('2 clauses')
  expect((await titles()).toSorted().reverse()).toEqual([
    ['/en/rules/2025-01-01/#fees-p1', 'Superseded version of January 1, 2025'],
    ['/en/rules/2024-03-01/#fees-p1', 'Superseded version of March 1, 2024'],
  ])
  expect(await axe(page)).toEqual([])
  expect(page.url()).toBe(`${site.url}/en/search/?q=fifty+cents&past=1`)
  await page.reload()
  await told('2 clauses')
  await page.fill('#_q', 'telephones')
  await page.locator('#_results a[href^="/en/rules/#quiet"]').first().waitFor()
  const found = await titles()
  expect(found.map(([, state]) => state !== undefined)).toEqual(
    found.map(([href]) => /\d{4}-/.test(href ?? '')),
  )
  expect(found[0]?.[1]).toBeUndefined()
  expect(found.at(-1)?.[1]).toContain('Superseded version of ')
  await page.goto(`${site.url}/en/search/?q=eight+books`)
  await told('Nothing was found')
  await page.getByLabel('Also search versions not in force').check()
  await told('1 clause')
  const [[, state] = []] = await titles()
  expect(state).toBe('In effect from January 1, 2027')
  await page.goto(`${site.url}/zh-CN/search/?q=逾期&past=1`)
  await page.locator('#_results .superseded').first().waitFor()
  await page.getByLabel('同时搜索非现行版本').uncheck()
  await page.locator('#_results .superseded').first().waitFor({
    state: 'detached',
  })
})

test('two languages stand side by side, or one under the other', async () => {
  await page.goto(`${site.url}/ar/rules/parallel/en/#cards-3`)
  /** Of each clause: how far the second text is from the first, in px. */
  const offsets = () =>
    page
      .locator('.text .pair:not(:has(> .stale:first-child))')
      .evaluateAll(pairs =>
        pairs.map(pair => {
          const cells = [...pair.querySelectorAll(':scope > :not(.stale)')]
          const [first, second] = cells.map(cell =>
            cell.getBoundingClientRect(),
          )
          if (first === undefined || second === undefined) return undefined
          return {
            level: first.top === second.top,
            leftOf: second.right < first.left,
            below: second.top >= first.bottom,
          }
        }),
      )
  await page.setViewportSize(desk)
  const wide = await offsets()
  expect(wide.length).toBeGreaterThan(15)
  for (const offset of wide)
    expect(offset).toEqual({ level: true, leftOf: true, below: false })
  for (const viewport of [phone, smallPhone]) {
    await page.setViewportSize(viewport)
    for (const offset of await offsets())
      expect(offset).toEqual({ level: false, leftOf: false, below: true })
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    )
    expect(width).toBe(viewport.width)
  }
  const line = page.locator('#cards-3 .second')
  const style = await line.evaluate(cell => getComputedStyle(cell).borderLeft)
  expect(style).toMatch(/^2px solid/)
})

/** The comparison on the page, without what only a page of its own has. */
function comparison(): Promise<string> {
  return page.locator('article.comparison').evaluate(article => {
    for (const own of article.querySelectorAll('h1, .compare-link'))
      own.remove()
    for (const link of article.querySelectorAll('[aria-current]'))
      link.removeAttribute('aria-current')
    return article.innerHTML
  })
}

test.each(houseTags)(
  'two neighbours chosen in %s compare as on the page of the newer',
  async tag => {
    const dates = ['2024-03-01', '2025-01-01', '2026-05-01', '2027-01-01']
    const all = tag === 'ar' ? dates.slice(1) : dates
    for (const [index, to] of all.slice(1).entries()) {
      await page.goto(`${site.url}/${tag}/rules/${to}/changes/`)
      const own = await comparison()
      const query = `?from=${all[index]}&to=${to}`
      await page.goto(`${site.url}/${tag}/rules/compare/${query}`)
      await compared()
      expect(own).toMatch(/<(ins|del) data-before/)
      expect(await comparison()).toBe(own)
    }
  },
)

test('two versions are chosen, compared and shared', async () => {
  const status = page.locator('#_status')
  const chooser = `${site.url}/en/rules/compare/`
  await page.goto(`${site.url}/en/rules/history/`)
  await page.getByRole('link', { name: 'Compare any two versions' }).click()
  await page.waitForURL(chooser)
  expect(await status.textContent()).toBe(
    'Choose two versions of this document.',
  )
  // With the keyboard, the newer one first.
  await page.getByLabel('Earlier version').focus()
  await page.keyboard.type('January 1, 2027')
  await page.keyboard.press('Tab')
  await page.keyboard.type('March')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await compared()
  const whole = `${chooser}?from=2024-03-01&to=2027-01-01`
  expect(page.url()).toBe(whole)
  expect(await page.getByLabel('Earlier version').inputValue()).toBe(
    '2024-03-01',
  )
  expect(await page.locator('#_comparison').textContent()).toContain(
    'Late fees end.',
  )

  await page.goto(`${chooser}?from=2025-01-01&to=2025-01-01`)
  expect(await status.textContent()).toContain('Both are the same version.')
  await page.goto(`${chooser}?from=2025-13-01&to=2027-01-01`)
  expect(await status.textContent()).toContain('no version of 2025-13-01')
  await page.goBack()
  await page.goBack()
  await compared()
  expect(page.url()).toBe(whole)

  // A link to a clause, and the same comparison in another language.
  await page.goto(`${whole}#borrowing-2`)
  await page.locator('#borrowing-2:target').waitFor()
  await page.locator('.languages a[hreflang="zh-CN"]').click()
  await compared()
  expect(new URL(page.url()).search).toBe(new URL(whole).search)
  expect(await page.locator('#borrowing-2').textContent()).toContain('八')
})

test.each([
  ['not loaded', { abort: true }],
  ['broken off', { body: '{"date": "2027-01-01", "clauses": [{"id"' }],
])('a version that is %s is told, and tried again', async (_, answer) => {
  const file = '**/en/rules/2027-01-01/index.json'
  await page.route(file, route =>
    'abort' in answer ? route.abort() : route.fulfill(answer),
  )
  await page.goto(`${site.url}/en/rules/compare/?from=2024-03-01&to=2027-01-01`)
  const retry = page.getByRole('button', { name: 'Try again' })
  await retry.waitFor()
  expect(await page.locator('#_status').textContent()).toContain(
    'could not be loaded whole',
  )
  expect(await page.locator('#_comparison').textContent()).toBe('')
  await page.unroute(file)
  await retry.click()
  await compared()
  expect(await retry.isVisible()).toBe(false)
  expect(await page.locator('#_status').textContent()).toBe('')
})
