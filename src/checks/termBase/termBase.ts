import { z } from 'zod'
import type { Search } from './findWords.ts'

const wording = z.string().regex(/\S/, 'Write a word, or take it out.')

/** One wording, or several that are all right. */
const wordings = z
  .union([
    wording,
    z.array(wording).min(1, 'Write at least one word, or take the key out.'),
  ])
  .transform(one => (typeof one === 'string' ? [one] : one))

const byLanguage = (says: string) =>
  z.record(z.string(), wordings).describe(says)

/** A term, and how it is said in each language. */
const term = z.strictObject({
  words: byLanguage(
    'How the term is written, by language tag; where several wordings are right, in a list, the best first.',
  ).optional(),
  keep: wording
    .optional()
    .describe('Instead of words: a name that is the same in every language.'),
  not: byLanguage(
    'Wordings that are wrong for this term, by language tag.',
  ).optional(),
  case: z
    .boolean()
    .optional()
    .describe(
      'Whether capitals matter. Meant where it is left out: for keep, true; for words, false.',
    ),
  note: z
    .string()
    .regex(/\S/, 'Write what translators should know, or take it out.')
    .optional()
    .describe('What translators should know; it goes out with exports.'),
})

/**
 * `locales/glossary.json`: which words stand for which in the languages of
 * the site, and which words are spelled rightly though no dictionary has
 * them.
 */
export const termBaseSchema = z.strictObject({
  $schema: z.string().optional(),
  terms: z
    .array(term)
    .default([])
    .describe('Terms that are translated alike everywhere, or not at all.'),
  words: z
    .record(z.string(), z.array(wording))
    .default({})
    .describe('Words that are spelled rightly, by language tag.'),
})

/** What glossary.json says, validated. */
export type TermBase = z.output<typeof termBaseSchema>

/** A term of it. */
export type TermEntry = TermBase['terms'][number]

/** Where there is no glossary.json. */
export const noTerms: TermBase = { terms: [], words: {} }

/** The wordings of a term that are right in language `tag`. */
export function wordsOf({ keep, words }: TermEntry, tag: string) {
  return keep === undefined ? (words?.[tag] ?? []) : [keep]
}

/** How a term is looked for in language `tag`; a name has one form. */
export function searchFor(
  { keep, case: cased }: TermEntry,
  tag: string,
  forms: Search['forms'],
): Search {
  const isName = keep !== undefined
  return { tag, cased: cased ?? isName, forms: isName ? 'none' : forms }
}
