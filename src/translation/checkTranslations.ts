import { markDifference } from '../legal/markDifference.ts'
import { editions } from '../library/history.ts'
import type { Library, Version } from '../library/library.ts'
import type { Problem, Warning } from '../problem.ts'
import { acceptCommand } from './acceptCommand.ts'
import { type ClauseState, clauseStates } from './clauseStates.ts'
import { type LeavingOut, leftovers } from './leftovers.ts'
import type { TranslatedFile } from './readTranslated.ts'
import { sourceWords } from './sourceWords.ts'
import { nameOf } from './translatable.ts'

/** How many characters of a change are told; `status` shows it whole. */
const shown = 400

/** Name of the rule that finds stale clauses. */
export const staleRule = 'stale-translation'

/** What is told of translations. */
export interface TranslationCheck {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
  /** Ids of stale clauses by the file of the translation. */
  readonly stale: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Tells which clauses of texts in force and upcoming were translated from
 * words that the source has no more: as problems where site.json's `stale`
 * says `fail`, else as warnings. Texts of `flawed` files are passed over.
 */
export function checkTranslations(
  library: Omit<Library, 'warnings' | 'withdrawn'> & LeavingOut,
  records: ReadonlyMap<string, TranslatedFile>,
  flawed: ReadonlySet<string>,
): TranslationCheck {
  const problems: Problem[] = []
  const warnings: Warning[] = [...leftovers(library, records)]
  const stale = new Map<string, ReadonlySet<string>>()
  const { source, documents } = library.site
  for (const edition of documents.flatMap(name => editions(library, name))) {
    const original = edition.texts.get(source)
    if (edition.state === 'superseded' || original === undefined) continue
    for (const version of edition.texts.values()) {
      if (flawed.has(version.file) || flawed.has(original.file)) continue
      const states = clauseStates(library, version) ?? []
      const old = states.filter(({ state }) => state === 'stale')
      stale.set(version.file, new Set(old.map(({ id }) => id)))
      const found = old.map(state => staleClause(state, version, original))
      if (library.site.stale === 'fail') problems.push(...found)
      else warnings.push(...found)
      warnings.push(...unrecorded(states, version))
    }
  }
  return { problems, warnings, stale }
}

function staleClause(
  { id, source, translation, before = '' }: ClauseState,
  version: Version,
  original: Version,
): Warning {
  const all = markDifference(before, sourceWords(source), original.tag)
  const words = all.length > shown ? `${all.slice(0, shown)}…` : all
  return {
    rule: staleRule,
    file: version.file,
    line: translation?.line ?? 0,
    column: translation ? columnOf(id, version) : 0,
    message: `translates ${nameOf(id)} as it was before ${original.file}:${source.line} changed: "${words}".`,
    mend: `Translate the change; then, or if the translation is still right: ${acceptCommand(version, id)}`,
  }
}

/** A clause begins its line; a title stands behind its key. */
function columnOf(id: string, { places }: Version): number {
  const key = /^front\.(.*)/.exec(id)?.[1]
  return (key === undefined ? undefined : places.get(key)?.column) ?? 1
}

/** One warning a text: what is not recorded cannot be seen to go stale. */
function unrecorded(
  states: readonly ClauseState[],
  version: Version,
): readonly Warning[] {
  const found = states.filter(({ state }) => state === 'unrecorded')
  const [first] = found
  if (first === undefined) return []
  const clauses = found.length === 1 ? 'clause' : 'clauses'
  const shown = found.slice(0, 3).map(({ id }) => nameOf(id))
  const more = found.length > shown.length ? ', …' : ''
  const one = found.length === 1 ? first.id : undefined
  return [
    {
      rule: 'unrecorded-translation',
      file: version.file,
      line: first.translation?.line ?? 0,
      column: columnOf(first.id, version),
      message: `has ${found.length} ${clauses} not recorded as translated: ${shown.join(', ')}${more}.`,
      mend: `Check against the source, then: ${acceptCommand(version, one)}`,
    },
  ]
}
