import { noTerms } from '../../checks/termBase/termBase.ts'
import { flatten } from '../../legal/clause.ts'
import { digest } from '../../legal/plainForm.ts'
import type { Library, Version } from '../../library/library.ts'
import { makeLanguage } from '../../library/makeLanguage.ts'
import { textKey } from '../../library/record/published.ts'
import { lastTurningDay } from '../../library/turningDays.ts'
import { once } from '../../once.ts'
import type { Site } from '../../pages/site.ts'
import type { Source } from '../makeFiles.ts'

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

/**
 * Names all that the frame of a site says to the pages of a document beside
 * the document itself, and those that it links to.
 */
const frameDigest = once((site: Site): string => {
  const listed = (_: string, value: unknown) =>
    value instanceof Set ? [...value] : value
  const library = { ...site.library, day: lastTurningDay(site.library) }
  return digest(JSON.stringify(frameOf({ ...site, library }), listed))
})

/** Names what pages follow from, where it is known. */
export interface PagesKeys {
  /** All pages of a document. */
  readonly ofDocument: (name: string) => string | undefined
  /** Pages of the site that show clauses of some documents, digests of none. */
  readonly ofSite: (shown: readonly string[]) => string | undefined
}

/**
 * The names for the pages of a site, given what its documents follow from: by
 * the frame, and by a document's own key and those of what it cites.
 */
export function pagesKeys(
  site: Site,
  { documents }: Pick<Source, 'documents'>,
): PagesKeys {
  const frame = frameDigest(site)
  const listed = new Set(site.library.site.documents)
  const keysOf = (name: string) => {
    const { key, cites = [] } = documents.get(name) ?? {}
    const cited = cites.filter(one => listed.has(one))
    return [key, ...cited.map(one => documents.get(one)?.key)]
  }
  const named = (what: string, keys: readonly (string | undefined)[]) =>
    keys.includes(undefined)
      ? undefined
      : digest(JSON.stringify([frame, what, keys]))
  return {
    ofDocument: name => named(`text ${name}`, keysOf(name)),
    ofSite: shown => named('site', shown.flatMap(keysOf)),
  }
}

/** The documents that links in some texts lead to, and some other words. */
export function linkedFrom(
  base: string,
  texts: readonly Version[],
): ReadonlySet<string> {
  return new Set(texts.flatMap(text => linksOf(base, text)))
}

function linksOf(base: string, { clauses }: Version): readonly string[] {
  return flatten(clauses).flatMap(({ html }) =>
    html.includes(`href="${base}/`)
      ? Array.from(
          html.matchAll(/href="([^"#]*)/g),
          ([, address = '']) => address.slice(base.length).split('/')[2] ?? '',
        )
      : [],
  )
}

/** The languages are made once. */
const languagesOf = once(({ library }: Frame) =>
  library.languages.map(({ tag, ui }) => makeLanguage(tag, ui, library.site)),
)

/**
 * The site as far as the pages of some documents say anything of it, given all
 * texts of these, and of those that they link to.
 */
export function siteOf(frame: Frame, texts: readonly Version[]): Site {
  const { library, ...rest } = frame
  const given = new Map(texts.map(text => [textKey(text), text]))
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
