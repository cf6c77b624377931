import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { System } from '../system.ts'
import { pagefind, program } from './pagefind.ts'
import { plainPages } from './plainPages.ts'

const layout = `<!DOCTYPE html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>
`

/** Eleventy with nothing but a layout, then Pagefind. */
export const eleventy: System = {
  name: 'Eleventy + Pagefind',
  async prepare(folder, texts) {
    const front = { layout: 'page.liquid' }
    await plainPages(folder, texts, ({ tag }) => ({ ...front, lang: tag }))
    await mkdir(join(folder, '_includes'), { recursive: true })
    await writeFile(join(folder, '_includes/page.liquid'), layout)
  },
  build: `${program('eleventy')} --quiet && ${pagefind('_site')}`,
  made: ['_site'],
}
