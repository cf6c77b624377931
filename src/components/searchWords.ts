import type { Language } from '../i18n/language.ts'
import { citationSign } from '../search/citation.ts'
import type { SearchWords } from '../search/page.ts'
import { pluralForms } from './pluralForms.ts'

/**
 * The sentences that the search page's script says, and how the language
 * cites, as JSON that is safe inside a script element. `count` holds a sentence
 * for each plural category of the language (CLDR), with `{{count}}` left in it;
 * `script` is the address of the script that reads citations.
 */
export function searchWords(language: Language, script: string): string {
  const { t, numbering } = language
  const { citations, document, within } = numbering
  const patterns = { citations, document, within }
  const sign = citationSign(patterns)
  const words: SearchWords = {
    count: pluralForms(language, 'search.count'),
    none: t('search.none'),
    advice: t('search.advice'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    empty: t('search.empty'),
    superseded: t('search.superseded', { date: '{{date}}' }),
    citing: sign === undefined ? null : { sign, script, patterns },
  }
  return JSON.stringify(words).replaceAll('<', '\\u003c')
}
