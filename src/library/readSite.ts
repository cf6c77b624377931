import { join } from 'node:path'
import { didYouMean } from '../nearest.ts'
import type { Report } from '../problem.ts'
import { foldersIn } from './folders.ts'
import { type Json, readJson } from './json.ts'
import { isLanguageTag } from './languageTag.ts'
import { type SiteSettings, siteSchema } from './site.ts'
import { readTextFile, type TextFile } from './textFile.ts'

/**
 * Reads `site.json`. Where it is not sound, what is missing is taken from
 * the folders, so that the texts can be read for their own problems;
 * undefined where no folder is a language's.
 */
export function readSite(
  folder: string,
  report: Report,
): Json<SiteSettings> | undefined {
  const file = join(folder, 'site.json')
  const absent = 'Write it, or copy that of another site and change it.'
  const text = readTextFile(file, folder, report, absent)
  if (text === undefined) {
    const standIn = guess(folder)
    if (standIn === undefined) return undefined
    return {
      value: siteSchema.parse(standIn),
      raw: {},
      replaced: new Set(Object.keys(standIn)),
      problem: () => {},
      placeOf: () => ({ line: 0, column: 0 }),
    }
  }
  const site =
    readSound(text, report) ??
    readJson(text, siteSchema, guess(folder) ?? nothing, report)
  requireListed(site)
  requireApart(site)
  return site
}

/** Settings of which all are there and sound; they need no stand-in. */
function readSound(
  text: TextFile,
  report: Report,
): Json<SiteSettings> | undefined {
  let tell: Report = () => {
    sound = false
  }
  let sound = true
  const site = readJson(text, siteSchema, nothing, problem => tell(problem))
  tell = report
  return sound ? site : undefined
}

/** `source` and `prevailing` must be among the locales. */
function requireListed({ value, replaced, problem }: Json<SiteSettings>): void {
  const { locales } = value
  if (replaced.has('locales')) return
  for (const key of ['source', 'prevailing'] as const) {
    const tag = value[key]
    if (replaced.has(key) || tag === null || locales.includes(tag)) continue
    const otherwise = `Name one of ${locales.join(', ')}, or add it to them.`
    const mend = didYouMean(tag, locales, otherwise)
    problem(
      [key],
      `"${key}" is "${tag}", which is not among the locales.`,
      mend,
    )
  }
}

/** A language is public or a draft. */
function requireApart({ value, problem }: Json<SiteSettings>): void {
  for (const [index, tag] of value.drafts.entries()) {
    if (!value.locales.includes(tag)) continue
    const message = `"${tag}" is a draft, and among the locales as well.`
    const mend = 'Take it out here to publish it, or out of "locales".'
    problem(['drafts', index], message, mend)
  }
}

const nothing = {
  url: 'https://legal.example.com',
  locales: ['en'],
  source: 'en',
  prevailing: null,
  documents: ['agreement'],
  phone: '0512 5191 8061',
  icp: null,
  police: null,
}

/** Settings as far as the folders tell them. */
function guess(folder: string): Readonly<Record<string, unknown>> | undefined {
  const locales = foldersIn(folder).filter(isLanguageTag)
  const [source] = locales
  const names = locales.map(tag => foldersIn(join(folder, tag)))
  const fit = siteSchema.shape.documents.element
  const documents = [...new Set(names.flat())].filter(
    name => fit.safeParse(name).success,
  )
  if (source === undefined || documents.length === 0) return undefined
  return { ...nothing, locales, source, documents }
}
