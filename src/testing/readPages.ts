import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'

/** A page of a built site. */
export interface ReadPage {
  /** From the site's root: `/en/agreement/`, `/404.html`. */
  readonly address: string
  readonly html: string
  readonly root: HTMLElement
}

/** All pages in a folder. */
export async function readPages(folder: string): Promise<readonly ReadPage[]> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter(name => name.endsWith('.html')).toSorted()
  return Promise.all(
    files.map(async file => {
      const html = await readFile(join(folder, file), 'utf8')
      const path = `/${file.replaceAll(sep, '/')}`
      const address = path.replace(/(?<=\/)index\.html$/, '')
      return { address, html, root: parse(html, { comment: true }) }
    }),
  )
}
