import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const settings = `import starlight from '@astrojs/starlight'

export default {
  site: 'https://bench.example.org',
  integrations: [
    starlight({
      title: 'Bench',
      defaultLocale: 'zh-cn',
      locales: {
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
        en: { label: 'English' },
      },
      sidebar: [],
    }),
  ],
  // The dev server sends scripts of packages, which are beside the folder.
  vite: { server: { fs: { allow: ['..'] } } },
}
`
const collections = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`

// Astro makes addresses of small letters.
const path = ({ tag, name }: CorpusText) => `${tag.toLowerCase()}/${name}`
const source = (text: CorpusText) => `src/content/docs/${path(text)}.md`
const astro = 'ASTRO_TELEMETRY_DISABLED=1 ../node_modules/.bin/astro'

/** Starlight, with Pagefind, which comes with it. */
export const starlight: System = {
  name: 'Starlight',
  // The last ones for Node 20.
  packages: { astro: '5.18.2', '@astrojs/starlight': '0.37.7' },
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source })
    await writeSettings(folder, {
      'astro.config.mjs': settings,
      'src/content.config.ts': collections,
    })
  },
  source,
  build: `${astro} build`,
  made: ['dist', '.astro', 'node_modules'],
  site: 'dist',
  address: text => `/${path(text)}/`,
  serve: port => `${astro} dev --port ${port}`,
}
