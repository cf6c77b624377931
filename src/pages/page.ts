import type { Html } from '#html/jsx-runtime'
import { isMade, type Site } from './site.ts'
import { asPage } from './texts/textPages.ts'

/** One kind of page: for what there is one, where it stands, how it looks. */
export interface Page<Item> {
  /** What there is a page for. */
  readonly each: (site: Site) => readonly Item[]
  /** Its address: `/en/agreement/`, `/404.html`. */
  readonly address: (item: Item, site: Site) => string
  /** The whole document; a string is written as it is. */
  readonly render: (item: Item, site: Site) => Html | string
}

interface Data<Item> {
  readonly site: Site
  readonly item: Item
}

/** A page in the form that Eleventy takes: `data` and `render`. */
export function page<Item>({ each, address, render }: Page<Item>) {
  return {
    data: {
      pagination: {
        data: 'site.library.languages',
        size: 1,
        alias: 'item',
        before: (_: unknown, { site }: Pick<Data<Item>, 'site'>) =>
          each(site).filter(item => isMade(site, address(item, site))),
      },
      permalink({ item, site }: Data<Item>): string {
        return address(item, site)
      },
    },
    render({ item, site }: Data<Item>): string {
      return asPage(render(item, site))
    },
  }
}
