import { group } from '../group.ts'
import type { Library, Version } from '../library/library.ts'
import type { Acceptance } from '../translation/acceptClauses.ts'
import { clauseStates } from '../translation/clauseStates.ts'
import { translatable } from '../translation/translatable.ts'
import {
  clauseOf,
  isUntranslated,
  partsOf,
  type Unit,
  unitKey,
} from './unit.ts'

/** What an import says of the clauses whose words it brings. */
export interface ImportedTexts {
  /** The clauses that are translations of the source as it is now, by text. */
  readonly texts: readonly Acceptance[]
  /** Keys of tables of which cells are left that nobody has translated. */
  readonly waiting: readonly string[]
}

/**
 * The clauses whose words were just brought back, by text. A table counts once
 * none of its cells is stale or untranslated but those that were brought.
 * None where their language keeps no record, which is begun by
 * `npm run accept`, on purpose.
 */
export function importedTexts(
  library: Library,
  tag: string,
  keys: readonly string[],
  units: ReadonlyMap<string, Unit>,
): ImportedTexts {
  const texts: Acceptance[] = []
  const waiting: string[] = []
  const brought = new Set(keys)
  const unitsIn = group(units.values(), ({ key }) => clauseKey(key))
  const isOpen = (clause: string) =>
    (unitsIn.get(clause) ?? []).some(
      unit => !brought.has(unit.key) && (unit.stale || isUntranslated(unit)),
    )
  const touched = new Set(keys.map(clauseKey))
  for (const version of library.translated.has(tag) ? library.versions : []) {
    if (version.tag !== tag) continue
    const brings = translatable(version)
      .map(({ id }) => id)
      .filter(id => touched.has(unitKey(version, id)))
    if (brings.length === 0) continue
    const settled = translatedIn(library, version)
    const ids = new Set<string>()
    for (const id of brings) {
      const key = unitKey(version, id)
      if (settled.has(id) || !isOpen(key)) ids.add(id)
      else waiting.push(key)
    }
    if (ids.size > 0) texts.push({ text: version, ids })
  }
  return { texts, waiting }
}

/** ('en/terms/2026-11-22#use-t1.2.3') -> 'en/terms/2026-11-22#use-t1' */
function clauseKey(key: string): string {
  const parts = partsOf(key)
  return parts === undefined ? key : unitKey(parts, clauseOf(parts.id))
}

/** Ids of the clauses that are recorded for the source as it is. */
function translatedIn(library: Library, version: Version): ReadonlySet<string> {
  const states = clauseStates(library, version) ?? []
  return new Set(
    states.filter(({ state }) => state === 'translated').map(({ id }) => id),
  )
}
