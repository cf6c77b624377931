import { noTerms } from '../../checks/termBase/termBase.ts'
import { flatten } from '../../legal/clause.ts'
import type { Library, Version } from '../../library/library.ts'
import { makeLanguage } from '../../library/makeLanguage.ts'
import { textKey } from '../../library/record/published.ts'
import { versionsOf } from '../../library/versionsOf.ts'
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
      versions: versions.map(text => ({
        ...{
          ...text,
          clauses: [],
          places: new Map(),
          stale: new Set<string>(),
        },
      })),
    },
  }
}

/** What the pages of some documents are made of beside that. */
export interface Slice {
  readonly documents: readonly string[]
  /** All texts of these documents, and of those that they link to. */
  readonly versions: readonly Version[]
}

/** What a thread needs to make the pages of some documents. */
export function sliceOf(site: Site, documents: readonly string[]): Slice {
  const { versions } = site.library
  const own = documents.flatMap(name => versionsOf(versions).all(name))
  const named = new Set(own.flatMap(text => linkedFrom(site, text)))
  for (const name of documents) named.delete(name)
  const others = [...named].flatMap(name => versionsOf(versions).all(name))
  return { documents, versions: [...own, ...others] }
}

/** The documents that the links of a text lead to, and some other words. */
function linkedFrom({ base }: Site, { clauses }: Version): readonly string[] {
  return flatten(clauses).flatMap(({ html }) =>
    html.includes(`href="${base}/`)
      ? Array.from(
          html.matchAll(/href="([^"#]*)/g),
          ([, address = '']) => address.slice(base.length).split('/')[2] ?? '',
        )
      : [],
  )
}

/** The site as far as the pages of a slice say anything of it. */
export function siteOf(frame: ReturnType<typeof frameOf>, slice: Slice): Site {
  const { library, ...rest } = frame
  const given = new Map(slice.versions.map(text => [textKey(text), text]))
  const whole: Library = {
    ...library,
    languages: library.languages.map(({ tag, ui }) =>
      makeLanguage(tag, ui, library.site),
    ),
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
