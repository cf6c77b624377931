import type { Language } from '../i18n/language.ts'

/**
 * The sentences that the search page's script says, as JSON that is safe
 * inside a script element. `count` holds a sentence for each plural category
 * of the language (CLDR), with `{{count}}` left in it.
 */
export function searchWords({ t, tag }: Language): string {
  const rules = new Intl.PluralRules(tag)
  const samples = [0, 1, 2, 3, 5, 6, 11, 21, 100, 1.5, 1e6]
  const count = Object.fromEntries(
    samples.map(n => [
      rules.select(n),
      t('search.count', { count: n }).replace(`${n}`, '{{count}}'),
    ]),
  )
  const words = {
    count,
    none: t('search.none'),
    advice: t('search.advice'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    empty: t('search.empty'),
    superseded: t('search.superseded', { date: '{{date}}' }),
  }
  return JSON.stringify(words).replaceAll('<', '\\u003c')
}
