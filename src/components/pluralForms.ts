import type { Language } from '../i18n/language.ts'
import type { UiKey } from '../i18n/translate.ts'

/** Numbers of every plural category there is in some language. */
const samples = [0, 1, 2, 3, 5, 6, 11, 21, 100, 1.5, 1e6]

/**
 * A sentence that depends on a number, for scripts: by plural category of
 * the language (CLDR), with `{{count}}` left in it.
 */
export function pluralForms(
  { t, tag }: Language,
  key: UiKey,
): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(tag)
  return Object.fromEntries(
    samples.map(n => [
      rules.select(n),
      t(key, { count: n }).replace(`${n}`, '{{count}}'),
    ]),
  )
}
