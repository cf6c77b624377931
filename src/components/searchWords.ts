import type { Language } from '../i18n/language.ts'
import { pluralForms } from './pluralForms.ts'

/**
 * The sentences that the search page's script says, as JSON that is safe
 * inside a script element. `count` holds a sentence for each plural category
 * of the language (CLDR), with `{{count}}` left in it.
 */
export function searchWords(language: Language): string {
  const { t } = language
  const words = {
    count: pluralForms(language, 'search.count'),
    none: t('search.none'),
    advice: t('search.advice'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    empty: t('search.empty'),
    superseded: t('search.superseded', { date: '{{date}}' }),
  }
  return JSON.stringify(words).replaceAll('<', '\\u003c')
}
