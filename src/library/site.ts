import { z } from 'zod'
import { ruleNames } from '../checks/ruleNames.ts'
import { icpMend, icpNumber, policeMend, policeNumber } from './filing.ts'
import { isLanguageTag, languageTagMend } from './languageTag.ts'

/** Document names are parts of addresses: short, lower case, ASCII. */
export const documentName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Names of pages that a document may not take. */
export const reservedNames = ['search', 'sitemap', 'glossary', 'feed']

const tag = z.string().refine(isLanguageTag, {
  error: issue => languageTagMend(String(issue.input)),
})

const reason = z
  .string()
  .regex(/\p{L}/u, 'Say why the check is switched off.')
  .describe('Why it is switched off.')

/** No name twice in a list; told at the second. */
const noneTwice: z.core.CheckFn<string[]> = ({ value, issues }) => {
  const seen = new Set<string>()
  for (const [index, name] of value.entries()) {
    if (seen.size < seen.add(name).size) continue
    issues.push({
      code: 'custom',
      input: name,
      path: [index],
      message: 'Take it out here.',
      params: { message: `names "${name}" again.` },
    })
  }
}

/** `locales/site.json`: what is true of the site in every language. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'Write an address such as https://legal.example.com.',
    })
    .regex(/^[^?#]*$/, 'Write the address without "?" and "#".')
    .regex(
      /^(?!\w+:\/\/[^/?#]*@)/,
      'Write the address without a name and a password.',
    )
    .regex(
      /^(?!\w+:\/\/[^/?#]+[^?#]*\/(\/|\.\.?(\/|$)))/,
      'Write its path without "//", "." and "..".',
    )
    .regex(
      /^(?!\w+:\/\/[^/?#]*\/[^?#]*[^\w.~/?#-])/,
      'Write its path with letters a-z, digits, and - . _ ~ alone: servers would not find other characters.',
    )
    .transform(url => url.replace(/\/+$/, ''))
    .describe('Where the site will be found, without a slash at the end.'),
  locales: z
    .array(tag)
    .min(1, 'Name at least one language.')
    .check(noneTwice)
    .describe('BCP 47 tags of the languages, in the order of the menu.'),
  drafts: z
    .array(tag)
    .check(noneTwice)
    .default([])
    .describe(
      'Languages that are being prepared: npm start shows them, a build leaves them out.',
    ),
  source: tag.describe('The language the others are translated from.'),
  prevailing: tag
    .nullable()
    .describe(
      'The language whose text governs; null where none is said to. Every other language says so above its text.',
    ),
  documents: z
    .array(
      z
        .string()
        .regex(
          documentName,
          'Name it in lower-case letters a-z, digits and hyphens, as its folder.',
        )
        .refine(
          name => !reservedNames.includes(name),
          'This address belongs to another page: choose another name.',
        ),
    )
    .min(1, 'Name at least one document.')
    .check(noneTwice)
    .describe('Folder names of the documents, in the order of the footer.'),
  phone: z
    .string()
    .regex(
      /^\+?[0-9][0-9 ()-]{3,}$/,
      'Write digits, spaces, brackets and hyphens, such as 0512 5191 8061.',
    )
    .describe('The telephone number as it is shown.'),
  icp: z
    .string()
    .refine(icpNumber, { error: ({ input }) => icpMend(String(input)) })
    .nullable()
    .describe('The ICP filing or licence number, exactly; or null.'),
  police: z
    .string()
    .refine(policeNumber, { error: ({ input }) => policeMend(String(input)) })
    .nullable()
    .describe('The 公安备案 number, exactly; or null.'),
  stale: z
    .enum(['fail', 'notice', 'show'])
    .default('fail')
    .describe(
      'What becomes of a translated clause whose source text has changed since: "fail" stops the build, "notice" says so on the page, "show" only warns.',
    ),
  timeZone: z
    .string()
    .refine(isTimeZone, 'Write an IANA time zone such as Asia/Shanghai.')
    .default('Asia/Shanghai')
    .describe(
      'The operator’s IANA time zone: its calendar says which version is in force today.',
    ),
  checks: z
    .strictObject(
      Object.fromEntries(ruleNames.map(name => [name, reason.optional()])),
    )
    .default({})
    .describe(
      'Checks on translations that are switched off, each with the reason.',
    ),
})

/** What site.json says, validated. */
export type SiteSettings = z.output<typeof siteSchema>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
