import { loadLibrary } from '../library/loadLibrary.ts'
import { acceptClauses } from '../translation/acceptClauses.ts'
import { translatable } from '../translation/translatable.ts'
import { asDrafts } from './asDrafts.ts'
import { clauseOf, partsOf } from './unit.ts'

/**
 * Records that clauses which were just brought back are translations of the
 * source as it is now, where the language keeps such a record: one that was
 * not begun is begun by `npm run accept`, on purpose.
 */
export async function acceptImported(
  locales: string,
  dayIn: (timeZone: string) => string,
  tag: string,
  keys: readonly string[],
): Promise<void> {
  const library = await loadLibrary(locales, dayIn, asDrafts)
  if (!library.translated.has(tag)) return
  const acceptances = library.versions.flatMap(version => {
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
  await acceptClauses(locales, library, acceptances)
}
