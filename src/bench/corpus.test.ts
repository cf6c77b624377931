import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../findings/check.ts'
import { corpus, markdown, writeContent } from './corpus.ts'

test('the same number gives the same texts, half in each language', async () => {
  const texts = await corpus(6)
  expect(texts).toEqual(await corpus(6))
  expect(texts.map(({ tag, name }) => `${tag}/${name}`)).toEqual([
    ...['zh-CN/doc-1', 'en/doc-1'],
    ...['zh-CN/doc-2', 'en/doc-2'],
    ...['zh-CN/doc-3', 'en/doc-3'],
  ])
})

test('a text is about 8 kB, with as many paragraphs in both languages', async () => {
  const texts = await corpus(20)
  const sizes = texts.map(text =>
    Buffer.byteLength(markdown(text, ({ heading }) => heading)),
  )
  const middle = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  expect(middle).toBeGreaterThan(7000)
  expect(middle).toBeLessThan(9000)
  const shape = (tag: string) =>
    texts
      .filter(text => text.tag === tag)
      .map(text => text.articles.map(({ paragraphs }) => paragraphs.length))
  expect(shape('en')).toEqual(shape('zh-CN'))
})

test('each text has words that no other one has', async () => {
  const texts = (await corpus(20)).filter(({ tag }) => tag === 'en')
  const lists = texts.map(text => {
    const words = markdown(text, ({ heading }) => heading).split(/\W+/)
    return new Set(words)
  })
  for (const list of lists) {
    const others = new Set(
      lists.flatMap(each => (each === list ? [] : [...each])),
    )
    const own = [...list].filter(word => !others.has(word))
    expect(own.length).toBeGreaterThan(20)
  }
})

test('this program finds nothing wrong with the texts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-corpus-'))
  try {
    await writeContent(folder, await corpus(4))
    const { output } = await check(folder, () => '2026-11-22', 'text')
    expect(output).toBe('No problem in 4 texts (zh-CN, en).')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
