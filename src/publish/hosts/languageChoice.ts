import { literal } from './headers.ts'

/**
 * How a host without code chooses a language: by regular expressions that
 * PCRE, RE2 and JavaScript read alike, without regard to case.
 */
export interface LanguageChoice {
  /**
   * Of an Accept-Language header, the first that matches has in its group the
   * language range that is wanted most, of those that are offered at all.
   */
  readonly wanted: readonly string[]
  /** Of that range: the first that matches names the language to show. */
  readonly tags: readonly (readonly [range: string, tag: string])[]
}

/**
 * Ranges by their weights in tenths, and by their order where these are
 * alike, which is how browsers write them (RFC 9110, section 12.5.4).
 */
export function languageChoice(offered: readonly string[]): LanguageChoice {
  const languages = [...new Set(offered.map(languageOf))]
  const range = `((?:${languages.join('|')})(?:-[a-z0-9-]*)?)`
  const weights = [
    '(?:;\\s*q=1(?:\\.0*)?\\s*)?',
    ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map(
      tenth => `;\\s*q=0?\\.${tenth}[0-9]*\\s*`,
    ),
    ';\\s*q=0?\\.0[0-9]*[1-9]\\s*',
  ]
  return {
    wanted: weights.map(weight => `(?:^|,)\\s*${range}\\s*${weight}(?:,|$)`),
    tags: [
      ...offered.map(tag => [`^${literal(tag)}$`, tag] as const),
      ...languages.flatMap(language =>
        byScript(
          language,
          offered.filter(tag => languageOf(tag) === language),
        ),
      ),
    ],
  }
}

/** Ranges of one language: by script, said or usual in a region, then any. */
function byScript(
  language: string,
  tags: readonly string[],
): readonly (readonly [string, string])[] {
  const usual = scriptOf(language)
  const scripts = new Map(
    [...tags].reverse().map(tag => [scriptOf(tag), tag] as const),
  )
  const rest = scripts.get(usual) ?? tags[0] ?? language
  const others = [...scripts].flatMap(([script, tag]) => {
    if (scripts.size === 1) return []
    const said: [string, string] = [`^${language}-${script}(-|$)`, tag]
    const regions = script === usual ? [] : regionsWith(language, script)
    if (regions.length === 0) return [said]
    const lived: [string, string] = [
      `^${language}-(${regions.join('|')})(-|$)`,
      tag,
    ]
    return [said, lived]
  })
  return [...others, [`^${language}(-|$)`, rest]]
}

/** ('zh', 'Hant') -> ['AU', …, 'HK', 'MO', 'TW', …] */
function regionsWith(language: string, script: string): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap(first => letters.map(second => first + second))
    .filter(region => scriptOf(`${language}-${region}`) === script)
}

const languageOf = (tag: string) => new Intl.Locale(tag).language

const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script ?? ''
