import type { Site } from '../site.ts'
import { akomaNtoso } from './akomaNtoso.ts'
import { changes } from './changes.tsx'
import { compare } from './compare.tsx'
import { document } from './document.tsx'
import { history } from './history.tsx'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { parallel } from './parallel.tsx'
import { plain } from './plain.ts'
import type { TextPages, Unmade } from './textPages.ts'
import { version } from './version.tsx'

const kinds: readonly TextPages[] = [
  document,
  version,
  history,
  changes,
  compare,
  parallel,
  plain,
  markdown,
  json,
  akomaNtoso,
]

/** All pages and files of one document, in all languages that are made. */
export function pagesOf(site: Site, document: string): readonly Unmade[] {
  return kinds.flatMap(pages => pages(site, document))
}
