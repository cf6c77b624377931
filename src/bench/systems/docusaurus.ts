import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const settings = `export default {
  title: 'Bench',
  url: 'https://bench.example.org',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN', 'en'] },
  presets: [
    [
      'classic',
      { docs: { routeBasePath: '/', sidebarPath: false }, blog: false },
    ],
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      {
        language: ['zh', 'en'],
        hashed: true,
        docsRouteBasePath: '/',
        indexBlog: false,
      },
    ],
  ],
}
`

const translated = 'i18n/en/docusaurus-plugin-content-docs/current'
const source = ({ tag, name }: CorpusText) =>
  `${tag === 'en' ? translated : 'docs'}/${name}.md`
const program = '../node_modules/.bin/docusaurus'

/** Docusaurus on Rspack, with docusaurus-search-local. */
export const docusaurus: System = {
  name: 'Docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    react: '^19.0.0',
    'react-dom': '^19.0.0',
  },
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source })
    await writeSettings(folder, { 'docusaurus.config.js': settings })
  },
  source,
  build: `NO_UPDATE_NOTIFIER=1 ${program} build`,
  made: ['build', '.docusaurus', 'node_modules'],
  site: 'build',
  address: ({ tag, name }) =>
    tag === 'zh-CN' ? `/${name}/` : `/${tag}/${name}/`,
  // It serves one language at a time.
  serve: port =>
    `NO_UPDATE_NOTIFIER=1 ${program} start --no-open --locale en --port ${port}`,
}
