import { dressPage } from './dressPage.tsx'
import { liveScript } from './liveScript.ts'
import type { Desk } from './liveState.ts'
import { previewStyle } from './previewStyle.ts'
import { TranslatePage } from './TranslatePage.tsx'
import type { Words } from './words.ts'

/** What is answered to a request: a file, or another address. */
export type Reply =
  | {
      readonly status: 200 | 404
      /** Name of the file, which tells of what type it is. */
      readonly name: string
      readonly body: Uint8Array | string
    }
  | { readonly moveTo: string }

/** The page or file of the preview at a path, dressed for work. */
export function replyTo(path: string, desk: Desk, words: Words): Reply {
  const file = own.get(path)
  if (file !== undefined) return { status: 200, name: path, body: file }
  const page = (status: 200 | 404, html: string): Reply => {
    return { status, name: 'page.html', body: withLive(html, desk) }
  }
  const { preview } = desk
  if (preview === undefined) return page(404, empty)
  const { files, site } = preview
  const { base } = site
  if (base !== '' && !path.startsWith(`${base}/`)) {
    return { moveTo: `${base}/` }
  }
  const inside = path.slice(base.length + 1)
  if (inside === 'translate/') {
    const tree = <TranslatePage {...{ desk, preview, words }} />
    return page(200, `<!DOCTYPE html>\n${tree}\n`)
  }
  const folder = inside === 'translate' || files.has(`${inside}/index.html`)
  if (folder && !files.has(inside)) return { moveTo: `${path}/` }
  const name = inside.replace(/(^|\/)$/, '$1index.html')
  const found = files.get(name)
  if (found !== undefined && !name.endsWith('.html')) {
    return { status: 200, name, body: found }
  }
  const html = new TextDecoder().decode(found ?? files.get('404.html'))
  return page(found ? 200 : 404, dressPage(html, name, preview, words))
}

/** The preview's own files. */
const own: ReadonlyMap<string, string> = new Map([
  ['/_live.js', liveScript],
  ['/_preview.css', previewStyle],
])

/** What is shown before the first site could be made. */
const empty =
  '<!DOCTYPE html><html lang="en"><head><title>…</title></head><body></body></html>'

/**
 * With what keeps a page fresh, before any script changes the page, and the
 * style of what was added to it, after all sheets of the page.
 */
function withLive(html: string, { made }: Desk): string {
  const style = '<link rel="stylesheet" href="/_preview.css">'
  const script = `<script type="module" src="/_live.js?made=${made}"></script>`
  return html
    .replace(/<script type="module"|<\/head>/, found => script + found)
    .replace(/(.*<link rel="stylesheet"[^>]*>|(?=<\/head>))/s, `$1${style}`)
}
