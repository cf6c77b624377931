import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { type DevServer, startDevServer } from './devServer.ts'

let folder: string
let server: DevServer
let browser: Browser
let page: Page
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-dev-'))
  await cp('locales', folder, { recursive: true })
  server = await startDevServer({
    locales: folder,
    port: 18080,
    dayIn: () => '2026-11-22',
    print: line => void said.push(line),
  })
  browser = await launchBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

const agreement = 'en/agreement/2026-11-22.md'
const sentence = 'The arbitration award shall be final'

test('a saved sentence shows in the open page', async () => {
  await page.goto(`${server.url}en/agreement/`)
  await edit(agreement, sentence, 'The award made shall be final')
  await page.getByText('The award made shall be final').waitFor()
  await edit(agreement, 'The award made shall be final', sentence)
  await page.getByText(sentence).waitFor()
})

test('a mistake shows over the page, with its place, until mended', async () => {
  await edit(agreement, sentence, `[](#dispute-2) ${sentence}`)
  const overlay = page.getByRole('alert')
  await overlay.waitFor()
  const words = await overlay.locator('li').textContent()
  expect(words).toContain(`${folder}/${agreement}:`)
  expect(words).toContain('cites #dispute-2')
  expect(words).toContain('Did you mean "#disputes-2"?')
  expect(said.at(-1)).toContain('cites #dispute-2')
  expect(await page.getByText(sentence).count()).toBe(1)
  await edit(agreement, `[](#dispute-2) ${sentence}`, sentence)
  await overlay.waitFor({ state: 'detached' })
})

test('search finds what was saved last', async () => {
  await edit(agreement, sentence, 'The zebra award shall be final')
  await page.goto(`${server.url}en/search/?q=zebra`)
  const result = page.locator('#_results a').first()
  await expect
    .poll(() => result.getAttribute('href'))
    .toBe('/en/agreement/#disputes-2')
})

test('a second server takes the next port', async () => {
  const second = await startDevServer({
    locales: folder,
    port: Number(new URL(server.url).port),
    dayIn: () => '2026-11-22',
    print: () => {},
  })
  expect(second.url).not.toBe(server.url)
  await second.close()
})

test('an address of nothing is answered with the 404 page', async () => {
  const answer = await fetch(`${server.url}en/nothing/`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Page not found')
})
