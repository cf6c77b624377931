import type { Language } from '../i18n/language.ts'
import { lastTurningDay } from '../library/turningDays.ts'
import { href, type Site } from '../pages/site.ts'
import { citationSign } from '../search/citation.ts'
import type { SearchWords } from '../search/page.ts'
import { pluralForms } from './pluralForms.ts'

/**
 * The sentences that the search page's script says, and how the language
 * cites, as JSON that is safe inside a script element. `count` holds a sentence
 * for each plural category of the language (CLDR), with `{{count}}` left in it.
 */
export function searchWords(site: Site, language: Language): string {
  const { t, numbering } = language
  const { citations, document, within } = numbering
  const patterns = { citations, document, within }
  const sign = citationSign(patterns)
  const script = href(site, site.assets.citations)
  const words: SearchWords = {
    count: pluralForms(language, 'search.count'),
    none: t('search.none'),
    advice: t('search.advice'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    empty: t('search.empty'),
    superseded: t('search.superseded', { date: '{{date}}' }),
    upcoming: t('document.effective', { date: '{{date}}' }),
    day: lastTurningDay(site.library),
    citing: sign === undefined ? null : { sign, script, patterns },
  }
  return JSON.stringify(words).replaceAll('<', '\\u003c')
}
