import { type Change, tinySite } from '../library/tinySite.ts'
import { accept } from './accept.ts'

/** The small site with changes, its translations recorded as they are. */
export async function recordedSite(
  changes: Readonly<Record<string, Change>> = {},
): Promise<string> {
  const locales = await tinySite(changes)
  const dayIn = () => '2026-11-22'
  await accept({ locales, dayIn, words: ['en'] })
  return locales
}
