import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const settings = `export default {
  root: 'docs',
  title: 'Bench',
  lang: 'zh-CN',
  locales: [
    { lang: 'zh-CN', label: '简体中文' },
    { lang: 'en', label: 'English' },
  ],
}
`

const source = ({ tag, name }: CorpusText) => `docs/${tag}/${name}.md`
const program = '../node_modules/.bin/rspress'

/** Rspress, with the search of its own (FlexSearch). */
export const rspress: System = {
  name: 'Rspress',
  packages: { '@rspress/core': '2.0.22' },
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source, heading: true })
    await writeSettings(folder, { 'rspress.config.mjs': settings })
  },
  source,
  build: `${program} build`,
  made: ['doc_build', 'node_modules'],
  site: 'doc_build',
  address: ({ tag, name }) =>
    tag === 'zh-CN' ? `/${name}.html` : `/${tag}/${name}.html`,
  serve: port => `${program} dev --port ${port}`,
}
