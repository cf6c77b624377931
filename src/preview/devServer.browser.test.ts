import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../testing/axe.ts'
import { launchBrowser } from '../testing/browser.ts'
import { writeDeclaration } from '../testing/declaration.ts'
import { type DevServer, startDevServer } from './devServer.ts'

let folder: string
let server: DevServer
let browser: Browser
let page: Page
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-dev-'))
  await writeDeclaration(folder)
  await keepLanguages('en', 'de')
  server = await start(18080)
  browser = await launchBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const start = (port: number) =>
  startDevServer({
    locales: folder,
    port,
    dayIn: () => '2026-11-22',
    print: line => void said.push(line),
  })

/** Of the languages of the declaration, so that it is made in a blink. */
async function keepLanguages(...tags: readonly string[]): Promise<void> {
  const file = join(folder, 'site.json')
  const site: { locales: string[] } = JSON.parse(await readFile(file, 'utf8'))
  for (const tag of site.locales) {
    if (tags.includes(tag)) continue
    await rm(join(folder, tag), { recursive: true })
  }
  await writeFile(file, JSON.stringify({ ...site, locales: tags }))
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

const text = 'en/declaration/1948-12-10.md'
const sentence = 'All human beings are born free'

test('a saved sentence shows in the open page', async () => {
  await page.goto(`${server.url}en/declaration/`)
  await edit(text, sentence, 'All people are born free')
  await page.getByText('All people are born free').waitFor()
  await edit(text, 'All people are born free', sentence)
  await page.getByText(sentence).waitFor()
})

/** Of what an edit changes, whether the open page stays, and what it is. */
const edits = {
  'a word': [true, sentence, 'All people are born free'],
  'a title': [true, 'title: Universal', 'title: New Universal'],
  'a word set off': [true, 'born free', 'born **free**'],
  'two paragraphs of one': [true, 'They are endowed', '\n\nThey are endowed'],
  'the name of an article': [true, '## ', '## New '],
  'an article more': [false, '## ', '## First {#first}\n\nBefore all.\n\n## '],
} as const

test.for(Object.entries(edits))(
  'an open page follows %s',
  async ([, edited]) => {
    const [stays, from, to] = edited
    await page.goto(`${server.url}en/declaration/`)
    await page.evaluate(() => {
      Object.assign(window, { before: true })
      scrollTo({ top: 300, behavior: 'instant' })
    })
    const whole = await readFile(join(folder, text), 'utf8')
    for (const change of [
      () => edit(text, from, to),
      () => edit(text, to, from),
    ]) {
      const served = await servedPage()
      await change()
      await expect.poll(servedPage).not.toBe(served)
      await expect
        .poll(async () => (await openPage()) === (await servedPage()))
        .toBe(true)
    }
    expect(await readFile(join(folder, text), 'utf8')).toBe(whole)
    expect(await page.evaluate(() => 'before' in window)).toBe(stays)
    if (stays) expect(await page.evaluate(() => scrollY)).toBe(300)
  },
)

/** The page as it is in the browser, but for what scripts did to its contents. */
async function openPage(): Promise<string> {
  const now = () => document.documentElement.outerHTML
  const html = await page.evaluate(now).catch(() => '') // is loaded just now
  return html.replaceAll(/ aria-current="location"| open=""|made=\d+/g, '')
}

/** The same page as the server has it. */
async function servedPage(): Promise<string> {
  const answer = await fetch(page.url())
  const parse = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML
  const html = await page.evaluate(parse, await answer.text()).catch(() => '')
  return html.replaceAll(/made=\d+/g, '')
}

test('what is warned of is told in the terminal, and stops nothing', async () => {
  const marked = `[${sentence}]{#term-born}`
  await edit(text, sentence, marked)
  const all = () => said.join('\n')
  await expect.poll(all, { timeout: 20_000 }).toContain(' (unused-term)')
  await page.locator('dfn').waitFor()
  await edit(text, marked, sentence)
  await page.locator('dfn').waitFor({ state: 'detached' })
})

test('a mistake shows over the page, with its place, until mended', async () => {
  await edit(text, sentence, `[](#artcle-2) ${sentence}`)
  const overlay = page.getByRole('alert')
  await overlay.waitFor()
  const words = await overlay.locator('li').textContent()
  expect(words).toContain(`${folder}/${text}:`)
  expect(words).toContain('cites #artcle-2')
  expect(words).toContain('Did you mean "#article-2"?')
  expect(said.at(-1)).toContain('cites #artcle-2')
  expect(await page.getByText(sentence).count()).toBe(1)
  await edit(text, `[](#artcle-2) ${sentence}`, sentence)
  await overlay.waitFor({ state: 'detached' })
})

test('a file half saved leaves the last good page until it is whole', async () => {
  const path = join(folder, text)
  const whole = await readFile(path)
  const overlay = page.getByRole('alert')
  const halves: readonly (readonly [Uint8Array, string])[] = [
    [whole.subarray(0, 10), 'front matter'],
    [new Uint8Array(), 'empty'],
    [Buffer.concat([whole, new Uint8Array([0xe4, 0xb8])]), 'UTF-8'],
  ]
  for (const [half, words] of halves) {
    await writeFile(path, half)
    await overlay.getByText(words).first().waitFor()
    expect(await page.getByText(sentence).count()).toBe(1)
  }
  await writeFile(path, whole)
  await overlay.waitFor({ state: 'detached' })
  expect(await page.getByText(sentence).count()).toBe(1)
})

test('a clause left untranslated is listed, and marked on its page', async () => {
  const own = 'Alle Menschen sind frei und gleich an Würde und Rechten geboren'
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${server.url}translate/`)
  const left = `${sentence} and equal in dignity and rights`
  await edit('de/declaration/1948-12-10.md', own, left)
  const listed = page.getByRole('link', { name: '#article-1-p1' })
  await listed.waitFor()
  expect(await axe(page)).toEqual([])
  const wide = () => document.documentElement.scrollWidth
  expect(await page.evaluate(wide)).toBe(320)
  await listed.click()
  const link = page.getByRole('link', { name: 'The clause in English' })
  expect(await link.getAttribute('href')).toBe('/en/declaration/#article-1-p1')
  expect(await axe(page)).toEqual([])
  expect(await page.evaluate(wide)).toBe(320)
  await edit(text, 'They are endowed', 'People are endowed')
  await page.getByText('People are endowed').waitFor() // in the open mark
  await page.getByText('Untranslated: ').press('Enter')
  await link.waitFor({ state: 'hidden' })
})

test('what is open stays so when the server comes back', async () => {
  const { url } = server
  await page.goto(`${url}de/declaration/`)
  const mark = page.locator('details.todo').first()
  await mark.locator('summary').click()
  await page.evaluate(() => Object.assign(window, { before: true }))
  await server.close()
  server = await start(Number(new URL(url).port))
  expect(server.url).toBe(url)
  await page.waitForFunction(() => !('before' in window))
  await expect.poll(() => mark.getAttribute('open')).toBe('')
})

test('search finds what was saved last', async () => {
  await page.goto(`${server.url}en/search/?q=zebras`)
  const result = page.locator('#_results a').first()
  await page.getByText('Nothing was found.').waitFor()
  await edit(text, sentence, 'Zebras are born free')
  await expect
    .poll(() => result.getAttribute('href'))
    .toBe('/en/declaration/#article-1-p1')
})

test('a second server takes the next port', async () => {
  const second = await start(Number(new URL(server.url).port))
  expect(second.url).not.toBe(server.url)
  await second.close()
})

test('an address of nothing is answered with the 404 page', async () => {
  const answer = await fetch(`${server.url}en/nothing/`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('noindex')
})
