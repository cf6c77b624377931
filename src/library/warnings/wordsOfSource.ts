import { join } from 'node:path'
import { languageOf } from '../../checks/lexicon.ts'
import type { Language } from '../../i18n/language.ts'
import type { Warning } from '../../problem.ts'
import type { SiteSettings } from '../site.ts'
import { uiKeys } from '../uiKeys.ts'

/** In several languages some words are the same, but never so many. */
const share = 1 / 4

/**
 * Interfaces of public languages that are still in the words of the source
 * language: a copy of its `ui.json` that nobody has translated, say.
 */
export function wordsOfSource(
  folder: string,
  { source, locales, drafts }: SiteSettings,
  languages: readonly Language[],
): readonly Warning[] {
  const original = languages.find(({ tag }) => tag === source)
  return languages.flatMap(({ tag, values }) => {
    const isPublic = locales.includes(tag) && !drafts.includes(tag)
    if (!isPublic || languageOf(tag) === languageOf(source)) return []
    const names = [...uiKeys].filter(name => {
      const words = values.get(name) ?? ''
      return /\p{L}/u.test(words) && words === original?.values.get(name)
    })
    if (names.length < uiKeys.size * share) return []
    const shown = names.slice(0, 3).map(name => `"${name}"`)
    return {
      rule: 'words-of-source',
      file: join(folder, tag, 'ui.json'),
      line: 0,
      column: 0,
      message: `has ${names.length} texts in the words of ${source}: ${shown.join(', ')}, ….`,
      mend: `Translate them; until then, "${tag}" belongs among "drafts" in site.json.`,
    }
  })
}
