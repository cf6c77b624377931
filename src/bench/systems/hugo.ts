import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { System } from '../system.ts'
import { pagefind } from './pagefind.ts'
import { plainPages } from './plainPages.ts'

const layout = `<!DOCTYPE html>
<html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`
const settings = `baseURL = "https://bench.example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`

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
    await plainPages(join(folder, 'content'), texts, ({ tag }) => ({
      lang: tag,
    }))
    await mkdir(join(folder, 'layouts/_default'), { recursive: true })
    for (const kind of ['single', 'list']) {
      await writeFile(join(folder, `layouts/_default/${kind}.html`), layout)
    }
    await writeFile(join(folder, 'config.toml'), settings)
  },
  build: `hugo --quiet && ${pagefind('public')}`,
  made: ['public', 'resources'],
}
