import { noTerms } from '../../checks/termBase/termBase.ts'
import { flatten } from '../../legal/clause.ts'
import { digest } from '../../legal/plainForm.ts'
import type { Library, Version } from '../../library/library.ts'
import { makeLanguage } from '../../library/makeLanguage.ts'
import { textKey } from '../../library/record/published.ts'
import { versionsOf } from '../../library/versionsOf.ts'
import { once } from '../../once.ts'
import type { Site } from '../../pages/site.ts'

/**
 * What the pages of every document are made of, in a form that can be sent to
 * a thread. Texts are in it without their clauses.
 */
export function frameOf({ library, ...rest }: Site) {
  const { site, day, languages, versions } = library
  return {
    ...rest,
    library: {
      ...{
        site,
        day,
        languages: languages.map(({ tag, ui }) => ({ tag, ui })),
      },
      versions: versions.map(({ digest: _, ...text }) => ({
        ...{
          ...text,
          clauses: [],
          terms: [],
          places: new Map(),
          stale: new Set<string>(),
        },
      })),
    },
  }
}

/** See `frameOf`. */
export type Frame = ReturnType<typeof frameOf>

/** What the pages of some documents are made of beside that. */
export interface Slice {
  readonly documents: readonly string[]
  /** All texts of these documents, and of those that they link to. */
  readonly versions: readonly Version[]
}

/**
 * Names all that the frame of a site says to the pages of a document beside
 * the document itself, and those that it links to.
 */
export function frameDigest(site: Site): string {
  const listed = (_: string, value: unknown) =>
    value instanceof Set ? [...value] : value
  return digest(JSON.stringify(frameOf(site), listed))
}

/** What a thread needs to make the pages of some documents. */
export function sliceOf(site: Site, documents: readonly string[]): Slice {
  const { all } = versionsOf(site.library.versions)
  const names = [...documents, ...linkedFrom(site, documents)]
  return { documents, versions: names.flatMap(all) }
}

/** The other documents that links in some documents lead to. */
export function linkedFrom(
  site: Site,
  documents: readonly string[],
): readonly string[] {
  const { all } = versionsOf(site.library.versions)
  const own = documents.flatMap(all)
  const named = new Set(own.flatMap(text => linksOf(site, text)))
  for (const name of documents) named.delete(name)
  return [...named]
}

/** The documents that the links of a text lead to, and some other words. */
function linksOf({ base }: Site, { clauses }: Version): readonly string[] {
  return flatten(clauses).flatMap(({ html }) =>
    html.includes(`href="${base}/`)
      ? Array.from(
          html.matchAll(/href="([^"#]*)/g),
          ([, address = '']) => address.slice(base.length).split('/')[2] ?? '',
        )
      : [],
  )
}

/** The languages are made once for all slices. */
const languagesOf = once(({ library }: Frame) =>
  library.languages.map(({ tag, ui }) => makeLanguage(tag, ui, library.site)),
)

/** The site as far as the pages of a slice say anything of it. */
export function siteOf(frame: Frame, slice: Slice): Site {
  const { library, ...rest } = frame
  const given = new Map(slice.versions.map(text => [textKey(text), text]))
  const whole: Library = {
    ...library,
    languages: languagesOf(frame),
    versions: library.versions.map(text => given.get(textKey(text)) ?? text),
    ...{
      withdrawn: {},
      translated: new Map(),
      termBase: noTerms,
      warnings: [],
    },
  }
  return { ...rest, library: whole }
}
