import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayIn } from '../library/date.ts'
import type { Library } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import { build } from '../publish/build.ts'
import { preview } from '../publish/hosts/preview.ts'
import { closeSearch } from '../search/searchIndex.ts'

/** The site as it would be published today, in a folder of its own. */
export interface BuiltSite {
  /** The folder of the site's root. */
  readonly folder: string
  /** The folder of the root of its host, the same where `base` is empty. */
  readonly host: string
  readonly library: Library
  /** Path of the site's root on its host: empty, or `/legal`. */
  readonly base: string
  remove(): Promise<void>
}

export interface ServedSite extends BuiltSite {
  /** Address of the site's root, without a slash at the end. */
  readonly url: string
}

/** Today, as `npm run build` takes it. */
export const today = (timeZone: string) => dayIn(timeZone, new Date())

/** What `locales/` says today, whosever it is. */
export const libraryOfToday = () => loadLibrary('locales', today)

/** Builds `locales/` for tests, which remove it. */
export async function builtSite(): Promise<BuiltSite> {
  const library = await libraryOfToday()
  const base = new URL(library.site.url).pathname.replace(/\/$/, '')
  const host = await mkdtemp(join(tmpdir(), 'tiaowen-site-'))
  const folder = join(host, base)
  await build({
    locales: 'locales',
    output: folder,
    dayIn: () => library.day,
    compressed: ['gzip'],
  })
  const remove = async () => {
    await closeSearch()
    await rm(host, { recursive: true })
  }
  return { folder, host, library, base, remove }
}

/**
 * Builds `locales/` and serves it below the path that its address has, on a
 * host that does not look at the visitor's language, as not all can.
 */
export async function servedSite(): Promise<ServedSite> {
  const built = await builtSite()
  const server = await preview(built.folder, { port: 0, byLanguage: false })
  const remove = async () => {
    await server.close()
    await built.remove()
  }
  return { ...built, url: server.url.replace(/\/$/, ''), remove }
}
