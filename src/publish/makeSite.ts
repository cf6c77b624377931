import { loadLibrary } from '../library/loadLibrary.ts'
import { type MadeSite, makeFiles } from './makeFiles.ts'

/**
 * Makes every file of the site from the content in `locales`, as of the day
 * that `dayIn` gives for a time zone. The same content and day give the same
 * bytes.
 *
 * @throws ContentError with every problem in the content.
 */
export async function makeSite(
  locales: string,
  dayIn: (timeZone: string) => string,
): Promise<MadeSite> {
  return makeFiles(await loadLibrary(locales, dayIn), locales)
}
