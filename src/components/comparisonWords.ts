import type { Language } from '../i18n/language.ts'
import type { UiKey } from '../i18n/translate.ts'
import { givenValue } from '../library/variables.ts'
import { pluralForms } from './pluralForms.ts'

const plurals = [
  'changes.renumberedCount',
  'changes.unchangedCount',
] as const satisfies readonly UiKey[]

const sentences = [
  'changes.added',
  'changes.after',
  'changes.before',
  'changes.changed',
  'changes.deleted',
  'changes.deletedWords',
  'changes.earlier',
  'changes.inserted',
  'changes.insertedWords',
  'changes.later',
  'changes.moved',
  'changes.none',
  'changes.note',
  'changes.opening',
  'changes.removed',
  'changes.renamed',
  'changes.renumbered',
  'changes.unchanged',
  'compare.choose',
  'compare.failed',
  'compare.loading',
  'compare.nowConspicuous',
  'compare.nowPlain',
  'compare.same',
  'compare.unknown',
  'document.contents',
] as const satisfies readonly UiKey[]

type Key = (typeof plurals)[number] | (typeof sentences)[number]

/** Says what a comparison says, on a built page and in the browser alike. */
export type Say = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

/**
 * The words of comparisons by dotted name, with `{{name}}` left in them, and
 * plurals by category: `changes.unchangedCount_one`.
 */
export function comparisonWords(
  language: Language,
): Readonly<Record<string, string>> {
  const forms = plurals.flatMap(key =>
    Object.entries(pluralForms(language, key)).map(
      ([category, form]) => [`${key}_${category}`, form] as const,
    ),
  )
  const rest = sentences.map(key => {
    const value = givenValue(key)
    const values = value === undefined ? {} : { [value]: `{{${value}}}` }
    return [key, language.t(key, values)] as const
  })
  return Object.fromEntries([...forms, ...rest])
}
