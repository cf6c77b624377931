import { untranslated } from '../checks/rules/untranslated.ts'
import { flatten } from '../legal/clause.ts'
import type { Library } from '../library/library.ts'
import type { SiteSettings } from '../library/site.ts'
import { versionsOf } from '../library/versionsOf.ts'
import {
  type ClausePair,
  type ClauseState,
  clausePairs,
  clauseStates,
} from '../translation/clauseStates.ts'
import type { TextName } from '../translation/currentVersions.ts'

/**
 * What a translator has to do at a clause. `untranslated`: it has the words
 * of the source, or words in its script.
 */
export type Work = 'stale' | 'missing' | 'untranslated'

/** A clause of the source at which there is something to do. */
export interface ClauseWork
  extends Pick<ClauseState, 'id' | 'source' | 'translation' | 'before'> {
  readonly work: Work
  /** Line of the file of the clause; of a missing one, that it comes after. */
  readonly line: number
  /** Whether it is missing because the clause around it is. */
  readonly inside: boolean
  /** Whether it is done by saying that the translation is right. */
  readonly acceptable: boolean
}

type Known = ClausePair & Partial<Pick<ClauseState, 'state' | 'before'>>

/** What there is to do in a translation, in the order of the source. */
export function clauseWork(
  library: Library,
  text: TextName,
): readonly ClauseWork[] {
  const { tag, document, date } = text
  const version = versionsOf(library.versions).on(tag, document, date)
  const states: readonly Known[] | undefined =
    (version && clauseStates(library, version)) ??
    clausePairs(library, version ?? text)
  const covered = new Set<string>()
  let line = 0
  return (states ?? []).flatMap(known => {
    const { id, source, translation, before } = known
    line = translation?.line ?? line
    const work = workAt(known, text.tag, library.site)
    if (work === undefined) return []
    const inside = covered.has(id)
    if (work === 'missing') {
      for (const clause of flatten(source.clauses)) covered.add(clause.id)
    }
    const acceptable = work === 'stale' || work === 'same'
    return [
      {
        ...{ id, source, translation, before, line, inside, acceptable },
        work: work === 'same' ? 'untranslated' : work,
      },
    ]
  })
}

/** `same`: untranslated in that it has the very words of the source. */
function workAt(
  { state, source, translation }: Known,
  tag: string,
  site: SiteSettings,
): Work | 'same' | undefined {
  if (translation === undefined) return 'missing'
  if (state === 'stale') return 'stale'
  const [ours, theirs] = [translation.text, source.text].map(words => ({
    words: withoutNumbers(words, site),
    tag,
  }))
  const faults = ours && theirs ? untranslated.check(ours, theirs) : []
  if (faults.length > 0) return 'untranslated'
  // A name may be the same in both: once it was accepted, it is no copy.
  const same = state !== 'translated' && translation.text === source.text
  return same && /\p{L}/u.test(source.text) ? 'same' : undefined
}

/** Without the filing numbers, which are Chinese in every language. */
function withoutNumbers(words: string, { icp, police }: SiteSettings): string {
  return [icp, police].reduce<string>(
    (left, number) => (number === null ? left : left.replaceAll(number, '')),
    words,
  )
}
