import type { Library } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import type { Warning } from '../problem.ts'
import { acceptCommand } from './acceptCommand.ts'
import type { TranslatedFile } from './readTranslated.ts'
import { nameOf, translatable } from './translatable.ts'

/** Tells of versions that were not read, `terms/2027-01-01`. */
export interface LeavingOut {
  readonly leaveOut: ReadonlySet<string>
}

/** What is recorded of texts and clauses that are no more. */
export function leftovers(
  { site, versions, leaveOut }: Pick<Library, 'site' | 'versions'> & LeavingOut,
  records: ReadonlyMap<string, TranslatedFile>,
): readonly Warning[] {
  const documents = new Set(site.documents)
  return [...records].flatMap(([tag, { file, value, placeOf }]) =>
    Object.entries(value.texts).flatMap(([key, entries]) => {
      const [document = '', date = ''] = key.split('/')
      // One taken out of site.json was taken out knowingly.
      if (!documents.has(document)) return []
      // What was not read is not known to be gone.
      if (leaveOut.has(key)) return []
      const warn = (path: readonly string[], message: string, id?: string) => ({
        rule: 'leftover-translation',
        file,
        ...placeOf(['texts', key, ...path]),
        message,
        mend: `Where that is meant, drop it: ${acceptCommand({ tag, document, date }, id)}`,
      })
      const original = versionsOf(versions).on(site.source, document, date)
      if (original === undefined) {
        return [warn([], `records ${key}, which ${site.source} has no more.`)]
      }
      const ids = new Set(translatable(original).map(({ id }) => id))
      return Object.keys(entries)
        .filter(id => !ids.has(id))
        .map(id => {
          const gone = `records ${nameOf(id)}, which ${original.file} has no more.`
          return warn([id], gone, id)
        })
    }),
  )
}
