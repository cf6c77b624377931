import { z } from 'zod'
import { changeKinds } from '../library/changeKind.ts'

/** Fields that several files for programs have, each with its meaning. */

export const schemaUrl = z.url().describe('The JSON Schema of this file.')

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export const day = (says: string) => z.iso.date().describe(says)

export const address = (says: string) => z.url().describe(says)

export const languageTag = z
  .string()
  .min(2)
  .describe('Language, as a BCP 47 tag.')

export const digestOf = (what: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(`SHA-256 of ${what}, in hexadecimal.`)

export const textDigest = digestOf('the bytes of index.txt')

export const title = z.string().min(1).describe('Title of the document.')

export const published = day('Day on which this text was made public.')

export const summary = z
  .string()
  .nullable()
  .describe('What changed from the version before; null in the first.')

export const changeKind = z
  .enum(changeKinds)
  .describe('What sort of change it is from the version before.')

export const corrections = z
  .array(
    z.object({
      date: day('Day on which it was corrected.'),
      reason: z.string().describe('Why, in the language of the text.'),
      digest: digestOf('the bytes of index.txt before it'),
    }),
  )
  .describe('What was mended since it was published, the oldest first.')
