import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus } from './corpus.ts'
import { systems } from './systems.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-systems-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(systems)('$name', system => {
  const own = () => join(folder, system.name)

  test('is given every text in a file of its own, whole', async () => {
    const texts = await corpus(4)
    await system.prepare(own(), texts)
    for (const text of texts) {
      const file = await readFile(join(own(), system.source(text)), 'utf8')
      expect(file).toContain(`title: ${text.title}\n`)
      for (const { heading, paragraphs } of text.articles) {
        expect(file).toContain(`\n## ${heading}`)
        expect(file).toContain(paragraphs.join('\n\n'))
      }
    }
    expect(new Set(texts.map(system.source)).size).toBe(4)
    expect(new Set(texts.map(system.address)).size).toBe(4)
  })

  test('builds its site into a folder that a cold build lacks', () => {
    expect(system.made).toContain(system.site)
  })
})

test('what a system needs beside its texts', async () => {
  const files = systems.map(async ({ name }) => {
    const all = await readdir(join(folder, name), {
      recursive: true,
      withFileTypes: true,
    })
    const others = all
      .filter(entry => entry.isFile() && !entry.name.endsWith('.md'))
      .map(entry => join(entry.parentPath, entry.name))
    return others.map(file => file.slice(folder.length + 1)).sort()
  })
  expect((await Promise.all(files)).flat()).toMatchInlineSnapshot(`
    [
      "tiaowen/locales/en/ui.json",
      "tiaowen/locales/site.json",
      "tiaowen/locales/zh-CN/ui.json",
      "Eleventy + Pagefind/_includes/page.liquid",
      "Hugo + Pagefind/config.toml",
      "Hugo + Pagefind/layouts/_default/list.html",
      "Hugo + Pagefind/layouts/_default/single.html",
      "Starlight/astro.config.mjs",
      "Starlight/src/content.config.ts",
      "VitePress/.vitepress/config.mjs",
      "Rspress/rspress.config.mjs",
      "Docusaurus/docusaurus.config.js",
    ]
  `)
})
