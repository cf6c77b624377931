import { z } from 'zod'

const day = (says: string) =>
  z.iso.date('Write a day as 2026-11-22.').describe(says)

/** The words of a text, as they were published. */
const wording = z.strictObject({
  published: day('Day on which it was made public.'),
  title: z.string(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A digest is 64 hexadecimal digits.')
    .describe(
      'SHA-256 of the text in its plain form: the title, then each clause with words, with an empty line between any two.',
    ),
  clauses: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe(
      'By id, in order: number and words; of a block without words of its own, the ids of the clauses in it.',
    ),
})

const correction = z.strictObject({
  date: day('Day on which it was recorded.'),
  reason: z.string().regex(/\S/).describe('Shown in the list of versions.'),
  before: wording.describe('The text as it was until then.'),
})

const text = z.strictObject({
  recorded: day('Day on which it was recorded first.'),
  ...wording.shape,
  corrections: z.array(correction).optional().describe('The oldest first.'),
})

/**
 * `locales/published.json`: what has been published, and may not change any
 * more unless it is said why. `npm run publish-version` writes it.
 */
export const publishedSchema = z.strictObject({
  $schema: z.string().optional(),
  texts: z
    .record(z.string(), text)
    .describe('By language, document and day: en/agreement/2026-11-22.'),
})

export type Published = z.output<typeof publishedSchema>

/** The words of a text, title and day of publication, and their digest. */
export type Wording = z.output<typeof wording>

/** A text as it is recorded, with what was corrected since. */
export type PublishedText = z.output<typeof text>

export type Correction = z.output<typeof correction>

/** How a text is named there: `en/agreement/2026-11-22`. */
export function textKey(version: {
  readonly tag: string
  readonly document: string
  readonly date: string
}): string {
  return `${version.tag}/${version.document}/${version.date}`
}
