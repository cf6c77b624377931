import { dirname, join } from 'node:path'
import type { Clause } from '../legal/clause.ts'
import { type Library, textsInForce } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { href, type Site } from '../pages/site.ts'
import type { TextName } from '../translation/currentVersions.ts'

/** Where a translation and its source stand, in files and on the site. */
export interface Translation {
  readonly text: TextName
  /** Path of its file, which need not be written yet. */
  readonly file: string
  /** Its title, or that of the source. */
  readonly title: string
  readonly written: boolean
  /** Addresses of its page and of the source's, without a fragment. */
  readonly address: string
  readonly sourceAddress: string
  /** The clauses of the source. */
  readonly clauses: readonly Clause[]
}

/** Finds a translation; undefined where the source has no such version. */
export function translationOf(
  library: Library,
  site: Site,
  text: TextName,
): Translation | undefined {
  const { on } = versionsOf(library.versions)
  const find = (tag: string) => on(tag, text.document, text.date)
  const { source } = library.site
  const original = find(source)
  if (original === undefined || text.tag === source) return
  const own = find(text.tag)
  const { tag, document, date } = text
  const folder = join(dirname(original.file), '..', '..')
  const address = (tag: string) => {
    const now = textsInForce(library, tag).some(
      version => version.document === document && version.date === date,
    )
    return href(site, `/${tag}/${document}/${now ? '' : `${date}/`}`)
  }
  return {
    text,
    file: own?.file ?? join(folder, tag, document, `${date}.md`),
    title: own?.title || original.title,
    written: own !== undefined,
    address: address(tag),
    sourceAddress: address(source),
    clauses: original.clauses,
  }
}
