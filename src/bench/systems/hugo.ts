import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CorpusText } from '../corpus.ts'
import type { System } from '../system.ts'
import { pagefind } from './pagefind.ts'
import { plainPages } from './plainPages.ts'
import { writeSettings } from './writeSettings.ts'

const layout = `<!DOCTYPE html>
<html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`
const settings = `baseURL = "https://bench.example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`

const source = ({ tag, name }: CorpusText) => `content/${tag}/${name}.md`
const front = ({ tag }: CorpusText) => ({ lang: tag })

/** What to do where Hugo is not installed; undefined where it is. */
export async function hugoIsMissing(): Promise<string | undefined> {
  return promisify(execFile)('hugo', ['version']).then(
    () => undefined,
    () =>
      'Hugo is not installed, and left out. Get it with: apt-get install hugo (Debian), brew install hugo (macOS), or from https://gohugo.io/installation/.',
  )
}

/** Hugo (Debian) with nothing but a layout, then Pagefind. */
export const hugo: System = {
  name: 'Hugo + Pagefind',
  async prepare(folder, texts) {
    await plainPages(folder, texts, { source, front })
    await writeSettings(folder, {
      'config.toml': settings,
      'layouts/_default/list.html': layout,
      'layouts/_default/single.html': layout,
    })
  },
  source,
  build: `hugo --quiet && ${pagefind('public')}`,
  made: ['public', 'resources', '.hugo_build.lock'],
  site: 'public',
  address: ({ tag, name }) => `/${tag}/${name}/`,
  serve: port => `hugo server --port ${port}`,
}
