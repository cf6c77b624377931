import type { Files } from '../assets/buildAssets.ts'
import { remember } from '../legal/remember.ts'
import { notInForce } from '../library/history.ts'
import { once } from '../once.ts'
import { type Site, texts } from '../pages/site.ts'
import { searchDocuments } from '../search/searchDocuments.ts'
import { searchIndex } from '../search/searchIndex.ts'

/**
 * A file of the search index, `en/search/index/…`; undefined where there is
 * none. An index takes long, and is made when a page first asks for it.
 */
export async function previewSearch(
  site: Site,
  path: string,
): Promise<Uint8Array | undefined> {
  const [, tag = '', kind, inside = ''] =
    /^([^/]+)\/search\/(index|past)\/(.+)$/.exec(path) ?? []
  if (kind === undefined) return undefined
  const files = await indexOf(site)(`${kind} ${tag}`)
  return files.get(inside)
}

const indexOf = once((site: Site) =>
  remember(async (asked: string): Promise<Files> => {
    const [kind = '', tag = ''] = asked.split(' ')
    const { library, base } = site
    const language = library.languages.find(one => one.tag === tag)
    if (language === undefined) return new Map()
    const documents =
      kind === 'past'
        ? searchDocuments(notInForce(library, tag), base, { dated: true })
        : searchDocuments(texts(site, language), base)
    const none = kind === 'past' && documents.length === 0
    return none ? new Map() : searchIndex(tag, documents)
  }),
)
