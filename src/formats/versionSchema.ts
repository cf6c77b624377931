import { z } from 'zod'
import { clauseKinds } from '../legal/clause.ts'
import {
  address,
  changeKind,
  corrections,
  day,
  digestOf,
  languageTag,
  published,
  schemaUrl,
  summary,
  textDigest,
  title,
} from './fields.ts'

const clause = z.object({
  id: z.string().describe('Fragment of its address: disputes-2.'),
  kind: z.enum(clauseKinds),
  within: z.string().nullable().describe('Id of the clause it stands in.'),
  number: z.string().describe('As printed before its text, with its space.'),
  citation: z.string().describe('How it is cited; empty where it cannot be.'),
  heading: z
    .string()
    .nullable()
    .describe('Words of the article it belongs to; null before the first.'),
  text: z.string().describe('Its own words, without the number.'),
  html: z
    .string()
    .describe(
      'The same words as HTML (a table whole); links lead on from `address`.',
    ),
  digest: digestOf('`text` in UTF-8'),
})

/** `index.json` of a version: its clauses, in the order of the text. */
export const versionSchema = z.object({
  $schema: schemaUrl,
  document: z.string().describe('Name in addresses: agreement.'),
  language: languageTag,
  title,
  date: day('Day on which it takes effect; names the version.'),
  published,
  summary,
  kind: changeKind,
  digest: textDigest,
  corrections,
  address: address('The page of this text, for ever.'),
  clauses: z
    .array(clause)
    .describe(
      'A block that holds others has no text of its own. The title and, of each clause with text, number and text: that is index.txt.',
    ),
})

export type VersionData = z.output<typeof versionSchema>
