import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { sourceFolder } from '../program/sourceFolder.ts'
import { partsOfBundles } from './bundles.ts'
import { citationSign } from './citation.ts'
import type { SearchDocument } from './document.ts'
import type { SearchWords } from './page.ts'
import { bundlesOf, openBundle } from './searchBundles.ts'

/** A small site for tests of search in a browser. */

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; " +
  "form-action 'self'"

/** The sentences of the search page. */
export const words = {
  count: { one: '{{count}} clause', other: '{{count}} clauses' },
  none: 'Nothing was found.',
  advice: 'Try fewer words.',
  loading: 'Searching …',
  failed: 'The search could not be loaded.',
  empty: 'Type a word.',
  superseded: 'Superseded: {{date}}',
  upcoming: 'From {{date}}',
  day: '2026-11-22',
}

/** How the samples are cited, in English and in all else. */
const cited = {
  en: {
    citations: { article: 'Article {upper-roman}', item: '({decimal})' },
    document: '{title}',
    within: '{citation} of the {document}',
  },
  other: {
    citations: { article: '第{decimal}条', item: '第{decimal}项' },
    document: '《{title}》',
    within: '{document}{citation}',
  },
}

function wordsIn(tag: string): SearchWords {
  const patterns = tag === 'en' ? cited.en : cited.other
  const sign = citationSign(patterns) ?? ''
  return { ...words, citing: { sign, script: '/citations.js', patterns } }
}

/** Writes the search pages, their bundles and the documents to a folder. */
export async function writeSite(
  folder: string,
  sites: Readonly<Record<string, readonly SearchDocument[]>>,
): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await write('page.js', await script(`import './page.ts'`))
  await write('citations.js', await script(`export * from './citation.ts'`))
  await write(
    'found.js',
    await script(`import { markFound } from './found.ts'; markFound()`),
  )
  await write(
    'find.js',
    await script(`import { find } from './find.ts'
      import { openSearch } from './openSearch.ts'
      let open
      const engine = bundle => (open ??= openSearch(bundle))
      Object.assign(globalThis, { find, engine })`),
  )
  for (const [tag, documents] of Object.entries(sites)) {
    const parts = partsOfBundles(tag, documents.length)
    await write(`${tag}/search/index.html`, searchPage(tag, parts))
    const first = `${tag}/search/index/`
    for (const bundle of bundlesOf(first, documents)) {
      const { add, finish } = openBundle(bundle.folder, tag)
      for (const text of bundle.texts) add(text)
      for (const file of (await finish()).files) await write(...file)
    }
    for (const document of documents)
      await write(`${document.address}index.html`, documentPage(document))
  }
}

async function script(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(sourceFolder, 'search') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

function head(lang: string, title: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>`
}

function searchPage(tag: string, parts: string): string {
  return `${head(tag, 'Search')}
<nav class="languages"><a hreflang="ja" href="/ja/search/">日本語</a></nav>
<form id="_search" role="search" action="/${tag}/search/"
 data-bundle="/${tag}/search/index/" data-parts="${parts}"><input id="_q" name="q" type="search">
</form><p id="_status" role="status"></p><ol id="_results"></ol>
<button id="_more" hidden>More</button>
<script id="_words" type="application/json">${JSON.stringify(wordsIn(tag))}</script>
<script type="module" src="/page.js"></script>
<script type="module" src="/find.js"></script>`
}

function documentPage({ title, clauses }: SearchDocument): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${head('en', title)}
${clauses.map(({ id, text }) => `<p id="${id}">${escaped(text)}</p>`).join('')}
<script type="module" src="/found.js"></script>`
}

/** A result in short; marks stand in brackets. */
export interface Finding {
  readonly clause: string
  readonly excerpt: string
}

/** Runs queries in a page of the site through `find`, to the last result. */
export async function run(
  page: Page,
  queries: readonly string[],
): Promise<readonly (readonly Finding[])[]> {
  return page.evaluate(
    async ({ queries }) => {
      const { find, engine } = globalThis as unknown as {
        find: typeof import('./find.ts').find
        engine: typeof import('./openSearch.ts').openSearch
      }
      const { bundle = '', parts = '' } =
        document.getElementById('_search')?.dataset ?? {}
      const its = engine({ bundle, parts: parts.split(' ').map(Number) })
      const all: Finding[][] = []
      for (const query of queries) {
        let found = await find(query, its)
        const results = [...found.results]
        while (found.more) {
          found = await found.more()
          results.push(...found.results)
        }
        all.push(
          results.map(({ address, id, excerpt }) => ({
            clause: `${address}#${id}`,
            excerpt: excerpt
              .map(({ text, marked }) => (marked ? `[${text}]` : text))
              .join(''),
          })),
        )
      }
      return all
    },
    { queries },
  )
}
