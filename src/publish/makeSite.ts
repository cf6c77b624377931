import { loadLibrary } from '../library/loadLibrary.ts'
import { type MadeSite, makeFiles } from './makeFiles.ts'
import { onlyLocales } from './shards/onlyLocales.ts'

/**
 * Makes every file of the site from the content in `locales`, as of the day
 * that `dayIn` gives for a time zone. The same content and day give the same
 * bytes. `only` names the languages that pages are made of, with commas
 * between them; of all where it is empty.
 *
 * @throws ContentError with every problem in the content, UsageError.
 */
export async function makeSite(
  locales: string,
  dayIn: (timeZone: string) => string,
  only: string = '',
): Promise<MadeSite> {
  const library = await loadLibrary(locales, dayIn)
  const tags = only === '' ? undefined : onlyLocales(only, library.site.locales)
  return makeFiles(library, locales, tags)
}
