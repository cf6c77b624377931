import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { serveFolder } from './serve.ts'

test('a real browser shows a page served compressed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiaowen-browser-'))
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><title>条文</title><script src="/a.js"></script>${'条文'.repeat(99)}`,
  )
  await writeFile(path.join(folder, 'a.js'), 'document.title += " 2"')
  const site = await serveFolder(folder)
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const answer = await page.goto(site.url)
  expect(answer?.headers()['content-encoding']).toBe('gzip')
  expect(await page.title()).toBe('条文 2')
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true })
})
