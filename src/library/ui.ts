import { z } from 'zod'
import { citationSchema, numberingSchema } from './numbering.ts'

const categories = ['zero', 'one', 'two', 'few', 'many'] as const

/** A word or sentence of the interface; `says` tells the translator what. */
const words = (says: string) => z.string().regex(/\S/, says).describe(says)

/**
 * A sentence that depends on a number, in the form of i18next's JSON v4:
 * `count_one`, `count_other` and whatever else the language needs.
 */
function plural<Name extends string>(name: Name, says: string) {
  type Category = (typeof categories)[number]
  const forms = categories.map(c => [`${name}_${c}`, words(says).optional()])
  return {
    ...(Object.fromEntries(forms) as Record<
      `${Name}_${Category}`,
      z.ZodOptional<z.ZodString>
    >),
    [`${name}_other`]: words(says),
  } as Record<`${Name}_${Category}`, z.ZodOptional<z.ZodString>> &
    Record<`${Name}_other`, z.ZodString>
}

/** `locales/<tag>/ui.json`: the words of the interface in one language. */
export const uiSchema = z.strictObject({
  $schema: z.string().optional(),
  language: words('The name of this language in this language: English.'),
  operator: z.strictObject({
    name: words('The full name of the company that answers for the site.'),
    address: words('Its postal address, on one line.'),
  }),
  numbering: numberingSchema,
  citation: citationSchema.optional(),
  page: z.strictObject({
    part: words(
      'Between a document and what a page says of it, with its spaces: “: ”.',
    ),
    skip: words('First link of a page, for keyboards: Skip to the text.'),
    home: words('The link to the list of documents: Home.'),
    breadcrumb: words('Tells screen readers of the path: You are here.'),
    language: words('Label of the language menu: Language.'),
  }),
  home: z.strictObject({
    title: words('Title of the list of documents: Legal information.'),
    summary: words('One sentence below it, also shown by search engines.'),
  }),
  document: z.strictObject({
    effective: words('Above a text; {{date}} is the day it takes effect.'),
    contents: words('Title of the table of contents: Contents.'),
    copy: words('Tells what a button does; {{clause}} is Article V(2).'),
    copied: words('Said after the link was copied.'),
    print: words('A button: Print or save.'),
    printed: words('In print, before the day of printing: “Printed on: ”.'),
    source: words('In print, before the address, with its colon: “Source: ”.'),
    prevailing: words(
      'Above a translation; {{language}} is the language that governs.',
    ),
    conspicuous: words('Tells screen readers of a marked block: Important.'),
  }),
  version: z.strictObject({
    history: words('Title of the list of versions: All versions.'),
    inForce: words('State of the version that applies today: In force.'),
    upcoming: words('State of a version that applies later: Upcoming.'),
    superseded: words('State of a version that no longer applies.'),
    next: words('Above the text in force; {{date}}: a new one applies then.'),
    notYet: words('Above an upcoming text; {{date}} is when it applies.'),
    past: words('Above an old text; {{date}} is when another took over.'),
    read: words('Link to an upcoming version: Read it.'),
    current: words('Link from any other version: Read the text in force.'),
    published: words('In the list of versions; {{date}}: made public then.'),
    elsewhere: words('Where a version lacks this language; a list follows.'),
    editorial: words('Of a version that changes wording alone: Editorial.'),
    correction: words('Of a version that mends a mistake: Correction.'),
    corrected: words('Before the reason of a correction; {{date}}: its day.'),
  }),
  parallel: z.strictObject({
    see: words('Link from a text to it beside a translation in {{language}}.'),
    list: words(
      'The same before the names of several languages, with a colon.',
    ),
    prevailing: words('Above two texts; {{language}}: the one that governs.'),
    governs: words('Beside the name of that language: Governing text.'),
  }),
  translation: z.strictObject({
    stale: words(
      'At a clause: the text it was translated from has changed; the translation is being updated.',
    ),
    source: words('Link behind it, to the same clause in {{language}}.'),
    staleTitle: words(
      'Below a title whose original has changed since; the original follows.',
    ),
    staleSummary: words(
      'Below the summary of a version, likewise; the original follows.',
    ),
  }),
  changes: z.strictObject({
    title: words('Title of a comparison: What changes.'),
    see: words('Link to it, beside a version: See what changes.'),
    earlier: words('Before the day of the version before: Earlier version.'),
    later: words('Before the day of the version after: Newer version.'),
    note: words('Says that a new number alone is not a change of the text.'),
    insertedWords: words('In the legend: inserted words.'),
    deletedWords: words('In the legend: deleted words.'),
    inserted: words('Read out around {{words}} that were inserted.'),
    deleted: words('Read out around {{words}} that were deleted.'),
    added: words('What became of a clause: Added.'),
    removed: words('What became of a clause: Removed.'),
    changed: words('What became of a clause: Changed.'),
    moved: words('What became of a clause: Moved.'),
    renumbered: words('Of a clause with another number: Only renumbered.'),
    unchanged: words('What became of a clause: Unchanged.'),
    ...plural('unchangedCount', 'How many clauses stay; {{count}}: number.'),
    ...plural(
      'renumberedCount',
      'How many have a new number and the same words; {{count}}: number.',
    ),
    before: words('Link to the earlier text; {{clause}} is Article V(2).'),
    after: words('Link to the newer text; {{clause}} is Article V(2).'),
    opening: words('Title of what stands before the first article: Opening.'),
    renamed: words('Before the titles of a document that changed.'),
    none: words('Where two versions have the same words.'),
  }),
  compare: z.strictObject({
    title: words('Title of the choice of two versions: Compare versions.'),
    see: words('Link to it: Compare any two versions.'),
    submit: words('The button below the two lists of versions: Compare.'),
    choose: words('While nothing was chosen: Choose two versions.'),
    same: words('Where one version was chosen twice.'),
    unknown: words('Where the address names a {{date}} that has no version.'),
    loading: words('While the two versions are being fetched.'),
    failed: words('They could not be fetched, or not whole.'),
    retry: words('A button then: Try again.'),
    noscript: words('Said where JavaScript is off; a list follows.'),
    neighbours: words('Its title: Each version and the one before.'),
    nowConspicuous: words('Of a clause that was put in a marked block.'),
    nowPlain: words('Of a clause that was taken out of a marked block.'),
  }),
  files: z.strictObject({
    title: words('Below a text, opens what follows: Save and verify.'),
    permanent: words(
      'Link to the address at which this version stays: Permanent link.',
    ),
    text: words('Link to the text in a file without markup: Plain text.'),
    feed: words('Link to the feed of new versions: Feed.'),
    digest: words('Before the digest: SHA-256 of the plain text.'),
    check: words('Before a command that computes the digest: To verify.'),
  }),
  search: z.strictObject({
    title: words('Title of the search page: Search.'),
    label: words('Label of the search box: Search the legal documents.'),
    submit: words('The button beside it: Search.'),
    ...plural('count', 'How many results; {{count}} is the number.'),
    empty: words('Before anything was typed: what can be typed.'),
    none: words('No result.'),
    advice: words('What to try then.'),
    loading: words('While the index is being fetched.'),
    failed: words('The index could not be fetched.'),
    more: words('A button: More results.'),
    past: words('A box to tick: Also search versions not in force.'),
    superseded: words('Beside a result; {{date}}: when it took effect.'),
    noscript: words('Said where JavaScript is off; the sitemap follows.'),
  }),
  sitemap: z.strictObject({
    title: words('Title of the sitemap: Sitemap.'),
    summary: words('One sentence, shown by search engines.'),
  }),
  glossary: z.strictObject({
    title: words('Title of the list of defined terms: Glossary.'),
    summary: words('One sentence below it, also shown by search engines.'),
    definedIn: words('Before a citation, with its colon: “Defined in: ”.'),
    definition: words('Link beside a definition: Go to the definition.'),
  }),
  missing: z.strictObject({
    title: words('Title of the page for a wrong address: Page not found.'),
    text: words('What happened and what to do.'),
  }),
  footer: z.strictObject({
    label: words('Tells screen readers of the links: Legal documents.'),
    phone: words('Before the telephone number, with its colon: “Phone: ”.'),
    address: words('Before the postal address, with its colon: “Address: ”.'),
    copyright: words('The last line: Copyright © {{operator.name}}.'),
  }),
})

/** What a ui.json says, validated. */
export type Ui = z.output<typeof uiSchema>
