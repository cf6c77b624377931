import type { TermBase } from '../checks/termBase/termBase.ts'
import type { Language } from '../i18n/language.ts'
import type { Clause } from '../legal/clause.ts'
import { remember } from '../legal/remember.ts'
import type { Place } from '../legal/source.ts'
import type { Term } from '../legal/term.ts'
import { once } from '../once.ts'
import type { Warning } from '../problem.ts'
import type { Translated } from '../translation/translated.ts'
import type { ChangeKind } from './changeKind.ts'
import type { Published, PublishedText } from './record/published.ts'
import type { SiteSettings } from './site.ts'
import { versionsOf } from './versionsOf.ts'

/** Everything that `locales/` says, read and found sound. */
export interface Library {
  readonly site: SiteSettings
  /** The day as of which it was read, `YYYY-MM-DD`. */
  readonly day: string
  /** In the order of site.json. */
  readonly languages: readonly Language[]
  /** By document in site.json's order, then language, then date. */
  readonly versions: readonly Version[]
  /**
   * Published texts of languages and documents that site.json does not list
   * any more, by their key.
   */
  readonly withdrawn: Published['texts']
  /**
   * From which words of the source each clause was translated, by language;
   * of those that record it.
   */
  readonly translated: ReadonlyMap<string, Translated>
  /** The words that glossary.json prescribes. */
  readonly termBase: TermBase
  /** What was most likely not meant, in the order of files and lines. */
  readonly warnings: readonly Warning[]
}

/** One text: a document, in one language, as of one day. */
export interface Version {
  /** BCP 47 tag. */
  readonly tag: string
  /** Name of the document: `agreement`. */
  readonly document: string
  /** Day on which it takes effect, `YYYY-MM-DD`. */
  readonly date: string
  /** Day on which it was made public, `YYYY-MM-DD`. */
  readonly published: string
  readonly title: string
  readonly summary: string | undefined
  /** Where the values of its front matter stand in the file, by key. */
  readonly places: ReadonlyMap<string, Place>
  /** What sort of change it is from the version before. */
  readonly kind: ChangeKind
  /** How it was recorded as published; undefined before that. */
  readonly record: PublishedText | undefined
  readonly clauses: readonly Clause[]
  /** The terms that it defines, in its order. */
  readonly terms: readonly Term[]
  /**
   * Ids of clauses whose source has changed since they were translated, and
   * `front.title` and `front.summary`; of texts in force and upcoming alone.
   */
  readonly stale: ReadonlySet<string>
  /** Path of the file it was read from. */
  readonly file: string
  /** The digest of its plain form, where its clauses are not at hand. */
  readonly digest?: string
}

/**
 * Of some dated things, the one in force on `day`: the latest whose date has
 * come; before the first has taken effect, the first.
 */
export function inForce<T extends { readonly date: string }>(
  dated: readonly T[],
  day: string,
): T | undefined {
  const sorted = dated.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return sorted.findLast(({ date }) => date <= day) ?? sorted[0]
}

/** The versions in force in language `tag`, in site.json's order. */
export function textsInForce(
  library: Pick<Library, 'site' | 'day' | 'versions'>,
  tag: string,
): readonly Version[] {
  const { site, day, versions } = library
  return inForceOf(versions)(site.documents)(day)(tag)
}

/** The version of a document in force in language `tag`, if it has any. */
export function textInForce(
  { day, versions }: Pick<Library, 'day' | 'versions'>,
  tag: string,
  document: string,
): Version | undefined {
  return inForce(versionsOf(versions).in(tag, document), day)
}

/** By language, by day; every page asks. */
const inForceOf = once((versions: readonly Version[]) =>
  once((documents: readonly string[]) =>
    remember((day: string) =>
      remember((tag: string) =>
        documents.flatMap(
          name => inForce(versionsOf(versions).in(tag, name), day) ?? [],
        ),
      ),
    ),
  ),
)
