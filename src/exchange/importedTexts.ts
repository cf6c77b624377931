import type { Library } from '../library/library.ts'
import type { Acceptance } from '../translation/acceptClauses.ts'
import { translatable } from '../translation/translatable.ts'
import { clauseOf, partsOf } from './unit.ts'

/**
 * The clauses whose words were just brought back, by text: translations of
 * the source as it is now. None where their language keeps no record, which
 * is begun by `npm run accept`, on purpose.
 */
export function importedTexts(
  { translated, versions }: Library,
  tag: string,
  keys: readonly string[],
): readonly Acceptance[] {
  if (!translated.has(tag)) return []
  return versions.flatMap(version => {
    const known = new Set(translatable(version).map(({ id }) => id))
    const ids = keys.flatMap(key => {
      const parts = partsOf(key)
      const own =
        parts?.tag === version.tag &&
        parts.document === version.document &&
        parts.date === version.date
      const id = clauseOf(parts?.id ?? '')
      return own && known.has(id) ? id : []
    })
    return ids.length > 0 ? { text: version, ids: new Set(ids) } : []
  })
}
