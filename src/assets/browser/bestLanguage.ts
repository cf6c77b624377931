/**
 * Of the languages offered, the best for a visitor who prefers `wanted`, in
 * that order (BCP 47 tags): the same tag, else the same language and script
 * (likely ones filled in), else the same language; or undefined.
 * (['zh-Hant-HK', 'en'], ['zh-CN', 'en']) -> 'zh-CN'
 */
export function bestLanguage(
  wanted: readonly string[],
  offered: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    const locale = maximal(tag)
    if (locale === undefined) continue
    const exact = offered.find(other => other === tag)
    const same = offered.filter(
      other => maximal(other)?.language === locale.language,
    )
    const script = same.find(other => maximal(other)?.script === locale.script)
    const best = exact ?? script ?? same[0]
    if (best !== undefined) return best
  }
  return undefined
}

function maximal(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}
