import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder } from './serve.ts'

const page = '条文'.repeat(1000)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tiaowen-serve-'))
  await writeFile(path.join(folder, 'index.html'), page)
  await writeFile(path.join(folder, '404.html'), 'No such page')
  await writeFile(path.join(folder, 'badge.png'), 'png')
})
afterAll(() => rm(folder, { recursive: true }))

test('a folder answers with its index page, and a tag to ask again', async () => {
  const site = await serveFolder(folder)
  const first = await fetch(`${site.url}/`)
  expect(await first.text()).toBe(page)
  expect(first.headers.get('content-encoding')).toBeNull()
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
  expect((await fetch(`${site.url}/`, { headers })).status).toBe(304)
  await site.close()
})

test('an address without a file answers 404 with the page for it', async () => {
  const site = await serveFolder(folder)
  const answer = await fetch(`${site.url}/nowhere/`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('No such page')
  await site.close()
})

test('as a CDN, text is compressed and pictures are not', async () => {
  const site = await serveFolder(folder, { gzip: true })
  const answer = await fetch(`${site.url}/`)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8')
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(100)
  expect(await answer.text()).toBe(page)
  const badge = await fetch(`${site.url}/badge.png`)
  expect(badge.headers.get('content-encoding')).toBeNull()
  await site.close()
})

test('a closed server no longer answers', async () => {
  const site = await serveFolder(folder)
  await site.close()
  await expect(fetch(site.url)).rejects.toThrow()
})
