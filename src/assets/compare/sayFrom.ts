import type { Say } from '../../components/comparisonWords.ts'

/**
 * Says words of ui.json in the browser as the built pages do: fills in
 * `{{name}}`, and takes the form of a plural that `tag` needs for `count`.
 */
export function sayFrom(
  words: Readonly<Record<string, string>>,
  tag: string,
): Say {
  const rules = new Intl.PluralRules(tag)
  return (key, values = {}) => {
    const { count } = values
    const category = typeof count === 'number' ? rules.select(count) : ''
    const sentence =
      words[`${key}_${category}`] ?? words[`${key}_other`] ?? words[key] ?? ''
    return sentence.replaceAll(/\{\{(\w+)\}\}/g, (braces, name: string) =>
      String(values[name] ?? braces),
    )
  }
}
