import type { Language } from '../../i18n/language.ts'
import type { TermBase } from '../termBase/termBase.ts'

/**
 * The words, in small letters, that are right in language `tag` without a
 * dictionary: those of the glossary, of the operator's name and address in
 * every language, and of the names of the languages.
 */
export function acceptedWords(
  tag: string,
  { terms, words }: TermBase,
  languages: readonly Pick<Language, 'name' | 'values'>[],
): ReadonlySet<string> {
  const texts = [
    ...(words[tag] ?? []),
    ...terms.flatMap(({ words, keep }) => [
      keep ?? '',
      ...(words?.[tag] ?? []),
    ]),
    ...languages.flatMap(({ name, values }) => [
      name,
      values.get('operator.name') ?? '',
      values.get('operator.address') ?? '',
    ]),
  ]
  const all = texts.flatMap(text => text.match(/[\p{sc=Latn}\p{M}'’]+/gu) ?? [])
  return new Set(all.map(word => word.toLowerCase().replaceAll('’', "'")))
}
