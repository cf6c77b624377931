import type { Clause } from '../legal/clause.ts'
import { digest } from '../legal/plainForm.ts'
import type { Library, Version } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { basis } from './basis.ts'
import { sourceWords } from './sourceWords.ts'
import { translatable } from './translatable.ts'
import type { Entry } from './translated.ts'

/**
 * What is known of a clause's translation. `stale`: the source has other
 * words than those it was made from; `missing`: the translation has not this
 * clause; `unrecorded`: it has, and nobody said from which words.
 */
export type State = 'translated' | 'stale' | 'missing' | 'unrecorded'

/**
 * A clause of the source, its title or its summary, and what is known of the
 * translation.
 */
export interface ClauseState {
  readonly id: string
  readonly state: State
  readonly source: Clause
  readonly translation: Clause | undefined
  /** What is to be recorded when it is accepted; not where it is missing. */
  readonly now: Entry | undefined
  /** The words of the source it was made from; of stale ones alone. */
  readonly before: string | undefined
}

/** What is needed to tell them. */
export type Texts = Pick<Library, 'site' | 'versions' | 'translated'>

/**
 * The state of each clause of a translation that has words, in the order of
 * the source; undefined where none can be told: of the source itself, of a
 * version that the source has not, and of a language without a record.
 */
export function clauseStates(
  texts: Texts,
  version: Version,
): readonly ClauseState[] | undefined {
  const record = texts.translated.get(version.tag)
  if (record === undefined || record.from !== texts.site.source) return
  const pairs = clausePairs(texts, version)
  if (pairs === undefined) return
  const entries = basis(record, version)
  const recorded = new Set([...entries.values()].map(both))
  // Of clauses with the same words, one that stayed is no other's new place.
  const moved = new Set(
    pairs.flatMap(({ id, now }) => {
      const own = entries.get(id)
      const stayed = now && own && both(own) === both(now)
      return now && !stayed ? both(now) : []
    }),
  )
  return pairs.map((pair): ClauseState => {
    const { id, now } = pair
    const entry = entries.get(id)
    const told = (state: State, before?: string) => ({ ...pair, state, before })
    if (now === undefined) return told('missing')
    if (entry?.digest === now.digest) return told('translated')
    // Ids follow by position: source and translation may both have moved.
    if (recorded.has(both(now))) return told('translated')
    if (entry === undefined || moved.has(both(entry))) {
      return told('unrecorded')
    }
    return told('stale', entry.source)
  })
}

/** A clause of the source beside its translation. */
export type ClausePair = Pick<
  ClauseState,
  'id' | 'source' | 'translation' | 'now'
>

/**
 * The clauses of the source that have words, and its title and summary, each
 * beside its translation, as far as there is one; undefined where `version` is no translation.
 */
export function clausePairs(
  { site, versions }: Pick<Texts, 'site' | 'versions'>,
  version: Pick<Version, 'tag' | 'document' | 'date'> & Partial<Version>,
): readonly ClausePair[] | undefined {
  const { document, date } = version
  const original = versionsOf(versions).on(site.source, document, date)
  if (original === undefined || version.tag === site.source) return
  const own = new Map(translatable(version).map(clause => [clause.id, clause]))
  return translatable(original).map(source => {
    const { id } = source
    const translation = own.get(id)
    const now = translation && entryOf(source, translation)
    return { id, source, translation, now }
  })
}

function entryOf(original: Clause, translation: Clause): Entry {
  const source = sourceWords(original)
  return {
    source,
    digest: digest(source),
    translation: digest(sourceWords(translation)),
  }
}

const both = ({ digest, translation }: Entry) => `${digest} ${translation}`
