import { z } from 'zod'
import { isLanguageTag } from '../library/languageTag.ts'

/** Name of the record in the folder of a language. */
export const translatedFile = 'translated.json'

const sha256 = (says: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A digest is 64 hexadecimal digits.')
    .describe(says)

const entry = z.strictObject({
  source: z
    .string()
    .describe(
      'The words of the source clause from which the translation was made or last accepted, without the number; citations as [](#disputes-2).',
    ),
  digest: sha256('SHA-256 of those words.'),
  translation: sha256('SHA-256 of the words of the translation then.'),
})

/**
 * `locales/<tag>/translated.json`: from which words each clause was
 * translated. `npm run accept` writes it.
 */
export const translatedSchema = z.strictObject({
  $schema: z.string().optional(),
  from: z
    .string()
    .refine(isLanguageTag, 'Write a language tag such as zh-CN.')
    .describe('The language that was translated.'),
  texts: z
    .record(z.string(), z.record(z.string(), entry))
    .describe(
      'By document and day, agreement/2026-11-22, and id of clause; front.title and front.summary are the title and the summary.',
    ),
})

export type Translated = z.output<typeof translatedSchema>

/** From what a clause was translated, and into what, by its digest. */
export type Entry = z.output<typeof entry>

/** How a text is named there: `agreement/2026-11-22`. */
export function entryKey(version: {
  readonly document: string
  readonly date: string
}): string {
  return `${version.document}/${version.date}`
}
