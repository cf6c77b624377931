import type { Library, Version } from '../library/library.ts'
import { inForce } from '../library/library.ts'
import { loadWithDrafts } from '../library/loadWithDrafts.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../publish/options.ts'
import { type FormatName, formats } from './format.ts'
import { clauseOf, isUntranslated, partsOf, type Unit } from './unit.ts'
import { unitsOf } from './unitsOf.ts'

export interface ExportOptions {
  readonly locales: string
  readonly dayIn: (timeZone: string) => string
  /** The language to translate into. */
  readonly tag: string
  readonly format: string
  /** The one document to export; empty: all. */
  readonly document: string
  /**
   * `in-force`, `upcoming`, `current` (both), `all`, or a day. Empty: `current`
   * where only work is asked for, which `status` counts in both; else
   * `in-force`.
   */
  readonly version: string
  /**
   * `all`; `missing`: what is not translated yet; or `work`: that, and what
   * is stale.
   */
  readonly only: string
  /** Tells a person of drafts that were left out. */
  readonly tell?: (words: string) => void
}

/** A file for a translation tool. */
export interface Exported {
  readonly text: string
  /** How it may be called: `en.xlf` */
  readonly name: string
  readonly units: number
}

/** Which units are worked on, by what `--only` may say. */
const selections: Readonly<
  Record<string, (unit: Unit, stale: boolean) => boolean>
> = {
  all: () => true,
  missing: isUntranslated,
  work: (unit, stale) => stale || isUntranslated(unit),
}

/**
 * Writes what is to be translated into one language as a file of its form.
 *
 * @throws ContentError, UsageError
 */
export async function exportUnits(options: ExportOptions): Promise<Exported> {
  const { locales, dayIn, tag, only, tell } = options
  const format = named('format', options.format, Object.keys(formats))
  const select = selections[named('only', only, Object.keys(selections))]
  const { library } = await loadWithDrafts(locales, dayIn, {
    ...{ complete: false, needed: tag, tell },
  })
  const { source } = library.site
  const tags = library.site.locales.filter(other => other !== source)
  if (tag === source) {
    const message = `${tag} is the language that the others are translated from.`
    throw new UsageError(`${message} Name one of ${tags.join(', ')}.`)
  }
  named('language', tag, tags)
  const usual = only === 'all' ? 'in-force' : 'current'
  const version = options.version || usual
  const texts = originals(library, { ...options, version })
  const all: Unit[] = []
  for (const original of texts) {
    all.push(...(await unitsOf(library, original, tag)))
  }
  const units = all.filter(unit => select?.(unit, isStale(unit, library)))
  const { write, ending } = formats[isFormat(format) ? format : 'xliff2']
  return {
    text: write({ sourceTag: source, tag, units }, library.day),
    name: `${tag}${ending}`,
    units: units.length,
  }
}

/** The versions to translate, in the language of the original. */
function originals(
  { site, versions, day }: Library,
  { document, version }: Pick<ExportOptions, 'document' | 'version'>,
): readonly Version[] {
  if (document !== '') named('document', document, site.documents)
  const texts = versions.filter(
    text =>
      text.tag === site.source &&
      (document === '' || text.document === document),
  )
  const valid = texts.filter(text => {
    const same = texts.filter(other => other.document === text.document)
    if (version === 'all') return true
    const upcoming = text.date > day
    if (version === 'upcoming') return upcoming
    const valid = text === inForce(same, day)
    if (version === 'in-force') return valid
    if (version === 'current') return valid || upcoming
    return text.date === version
  })
  if (valid.length > 0) return valid
  const dates = [...new Set(texts.map(({ date }) => date))].join(', ')
  const mend = `There are in-force, upcoming, current, all, and the days ${dates}.`
  throw new UsageError(`No text is of --version ${version}. ${mend}`)
}

function isFormat(name: string): name is FormatName {
  return name in formats
}

/** `value`, where it is one of `names`. */
function named(what: string, value: string, names: readonly string[]): string {
  if (names.includes(value)) return value
  const mend = didYouMean(value, names, `There are ${names.join(', ')}.`)
  const said =
    value === '' ? `No ${what} is named.` : `"${value}" is no ${what}.`
  throw new UsageError(`${said} ${mend}`)
}

/** Whether the source of a unit's clause changed since it was translated. */
function isStale({ key }: Unit, { versions }: Library): boolean {
  const { tag, document, date, id } = partsOf(key) ?? {}
  const version = versions.find(
    one => one.tag === tag && one.document === document && one.date === date,
  )
  return version?.stale.has(clauseOf(id ?? '')) === true
}
