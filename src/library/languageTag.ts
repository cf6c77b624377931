const names = new Intl.DisplayNames('en', {
  type: 'language',
  fallback: 'none',
})

/**
 * Whether `name` is a language tag as BCP 47 (RFC 5646) writes it: well
 * formed, in its canonical form, and of two letters only where ISO 639-1 has
 * them. No language has a tag of five to eight letters yet: `chinese`.
 */
export function isLanguageTag(name: string): boolean {
  if (canonical(name) !== name) return false
  const { language } = new Intl.Locale(name)
  if (language.length === 2) return names.of(language) !== undefined
  return language.length === 3
}

/** ('zh_cn') -> 'Write "zh-CN".' */
export function languageTagMend(name: string): string {
  const right = canonical(name.replaceAll('_', '-'))
  return right !== undefined && isLanguageTag(right)
    ? `Write "${right}".`
    : 'Write a BCP 47 language tag such as "zh-CN" or "en".'
}

function canonical(name: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(name)[0]
  } catch {
    return undefined
  }
}
