import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { pagefind, program } from './pagefind.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const layout = `<!DOCTYPE html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>
`

const source = ({ tag, name }: CorpusText) => `${tag}/${name}.md`
const front = ({ tag }: CorpusText) => ({ layout: 'page.liquid', lang: tag })

/** Eleventy with nothing but a layout, then Pagefind. */
export const eleventy: System = {
  name: 'Eleventy + Pagefind',
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source, front })
    await writeSettings(folder, { '_includes/page.liquid': layout })
  },
  source,
  build: `${program('eleventy')} --quiet && ${pagefind('_site')}`,
  made: ['_site'],
  site: '_site',
  address: ({ tag, name }) => `/${tag}/${name}/`,
  serve: port => `${program('eleventy')} --serve --port=${port}`,
}
