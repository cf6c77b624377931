import type { Html } from '#html/jsx-runtime'
import { isMade, type Site } from '../site.ts'

/** A page or file of the site that has not been made yet. */
export interface Unmade {
  /** Its address: `/en/agreement/`, `/en/agreement/2026-11-22/index.txt`. */
  readonly address: string
  /** What it holds, worked out anew each time. */
  readonly make: () => string
}

/** One kind of page, of which each document has its own. */
interface Kind<Item> {
  /** What of a document there is a page for. */
  readonly each: (site: Site, document: string) => readonly Item[]
  readonly address: (item: Item) => string
  /** The whole page; a string is written as it is. */
  readonly render: (item: Item, site: Site) => Html | string
}

/** The pages of one kind that a document has. */
export type TextPages = (site: Site, document: string) => readonly Unmade[]

/** The pages of a kind, but for languages that pages are not made of. */
export function textPages<Item>(kind: Kind<Item>): TextPages {
  return (site, document) =>
    kind
      .each(site, document)
      .map(item => ({
        address: kind.address(item),
        make: () => asPage(kind.render(item, site)),
      }))
      .filter(({ address }) => isMade(site, address))
}

/** A tree as a whole document of HTML; a string as it is. */
export function asPage(made: Html | string): string {
  return typeof made === 'string' ? made : `<!DOCTYPE html>\n${made}\n`
}
