import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const settings = `export default {
  title: 'Bench',
  locales: {
    'zh-CN': { label: '简体中文', lang: 'zh-CN' },
    en: { label: 'English', lang: 'en' },
  },
  themeConfig: { search: { provider: 'local' } },
}
`

const source = ({ tag, name }: CorpusText) => `${tag}/${name}.md`
const program = '../node_modules/.bin/vitepress'

/** VitePress, with the search of its own (MiniSearch). */
export const vitepress: System = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source, heading: true })
    await writeSettings(folder, { '.vitepress/config.mjs': settings })
  },
  source,
  build: `${program} build`,
  made: ['.vitepress/dist', '.vitepress/cache', 'node_modules'],
  site: '.vitepress/dist',
  address: ({ tag, name }) => `/${tag}/${name}.html`,
  serve: port => `${program} dev --port ${port}`,
}
