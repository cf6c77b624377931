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

test('a folder of any files is served as a site is', async () => {
  const site = await serveFolder(folder)
  const answer = await fetch(`${site.url}/`)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toContain("'none'")
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(100)
  expect(await answer.text()).toBe(page)
  const badge = await fetch(`${site.url}/badge.png`)
  expect(badge.headers.get('content-encoding')).toBeNull()
  const missing = await fetch(`${site.url}/nowhere/`)
  expect([missing.status, await missing.text()]).toEqual([404, 'No such page'])
  await site.close()
  await expect(fetch(site.url)).rejects.toThrow()
})
