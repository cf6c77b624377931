import { z } from 'zod'
import {
  address,
  changeKind,
  corrections,
  day,
  languageTag,
  published,
  schemaUrl,
  summary,
  textDigest,
  title,
} from './fields.ts'

const language = z.object({
  tag: languageTag,
  name: z.string().describe('Its name in itself.'),
  direction: z.enum(['ltr', 'rtl']),
  address: address('Home of the language.'),
  feed: address('Atom feed of new versions.'),
})

const text = z.object({
  language: languageTag,
  title,
  published,
  summary,
  digest: textDigest,
  corrections,
  address: address('The page of this text, for ever.'),
  json: address('Clause by clause: index.json.'),
  markdown: address('As Markdown: index.md.'),
  text: address('As plain text, which the digest is of: index.txt.'),
  akn: address('As Akoma Ntoso (OASIS LegalDocML): index.akn.xml.'),
})

const version = z.object({
  date: day('Day on which it takes effect; names the version.'),
  state: z
    .enum(['upcoming', 'in-force', 'superseded'])
    .describe('Where it stood on the day `asOf`.'),
  kind: changeKind,
  until: day('Day on which the next one takes its place.').nullable(),
  texts: z.array(text).min(1).describe('In the order of `languages`.'),
})

const document = z.object({
  name: z.string().describe('Name in addresses: agreement.'),
  inForce: day('The version in force on the day `asOf`.').nullable(),
  versions: z.array(version).min(1).describe('The newest first.'),
})

/** `documents.json`: every version of every document in every language. */
export const documentsSchema = z.object({
  $schema: schemaUrl,
  asOf: day(
    'The last day up to the build on which a text took effect or was published: states are as of it, and hold until the next such day.',
  ),
  timeZone: z.string().describe('IANA time zone in which days are counted.'),
  source: languageTag.describe('Language the others are translated from.'),
  prevailing: languageTag
    .nullable()
    .describe('Language whose text governs, where one is said to.'),
  languages: z.array(language).min(1),
  documents: z.array(document).min(1),
})

export type Documents = z.output<typeof documentsSchema>
