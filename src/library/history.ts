import { remember } from '../legal/remember.ts'
import { once } from '../once.ts'
import type { ChangeKind } from './changeKind.ts'
import { inForce, type Library, type Version } from './library.ts'
import { versionsOf } from './versionsOf.ts'

/** What versions can be told of, whether or not they were warned of. */
type Texts = Pick<Library, 'versions' | 'day'>

/** Where a version stands on the day of the build. */
export type State = 'upcoming' | 'in-force' | 'superseded'

/** One version of a document in all languages that have it. */
export interface Edition {
  readonly document: string
  /** Day on which it takes effect, `YYYY-MM-DD`. */
  readonly date: string
  readonly state: State
  /** What sort of change it is, the same in all languages. */
  readonly kind: ChangeKind
  /** Day on which the next one takes or took effect. */
  readonly until: string | undefined
  /** The text by language tag. */
  readonly texts: ReadonlyMap<string, Version>
}

/**
 * All versions of a document, the newest first. States follow from the dates
 * alone; before the first has taken effect, all are upcoming.
 */
export function editions(
  { versions, day }: Texts,
  document: string,
): readonly Edition[] {
  return editionsOf(versions)(day)(document)
}

/** By document, by day; every page asks. */
const editionsOf = once((versions: readonly Version[]) =>
  remember((day: string) =>
    remember((document: string) => workOut({ versions, day }, document)),
  ),
)

function workOut(library: Texts, document: string): readonly Edition[] {
  const versions = versionsOf(library.versions).all(document)
  const dates = [...new Set(versions.map(({ date }) => date))].toSorted()
  const now = inForce(
    dates.map(date => ({ date })),
    library.day,
  )?.date
  return dates
    .map((date, index): Edition => {
      const own = versions.filter(version => version.date === date)
      const texts = own.map(version => [version.tag, version] as const)
      const kind = own[0]?.kind ?? 'material'
      const until = dates[index + 1]
      const state = stateOf(date, now, library.day)
      return { document, date, state, kind, until, texts: new Map(texts) }
    })
    .reverse()
}

/** The versions in language `tag` that are not in force, the newest first. */
export function notInForce(
  library: Pick<Library, 'site' | 'day' | 'versions'>,
  tag: string,
): readonly Version[] {
  return library.site.documents
    .flatMap(document => editions(library, document))
    .filter(({ state }) => state !== 'in-force')
    .flatMap(({ texts }) => texts.get(tag) ?? [])
}

/** The versions of a document in one language, the oldest first. */
export function versionsIn(
  library: Library,
  tag: string,
  document: string,
): readonly Version[] {
  return versionsOf(library.versions).in(tag, document)
}

/** The version before this one in the same language, if there is one. */
export function versionBefore(
  library: Library,
  { tag, document, date }: Pick<Version, 'tag' | 'document' | 'date'>,
): Version | undefined {
  return versionsIn(library, tag, document).findLast(
    version => version.date < date,
  )
}

/**
 * Whether two versions can be chosen to be compared: of two, the one
 * comparison that there is says all.
 */
export function isChoosable(
  library: Library,
  tag: string,
  document: string,
): boolean {
  return versionsIn(library, tag, document).length > 2
}

function stateOf(date: string, now: string | undefined, day: string): State {
  if (date > day) return 'upcoming'
  return date === now ? 'in-force' : 'superseded'
}
