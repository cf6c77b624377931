import { loadLibrary } from '../library/loadLibrary.ts'
import {
  ContentError,
  countWarnings,
  formatWarning,
  type Warning,
} from '../problem.ts'
import { UsageError } from '../publish/options.ts'
import { type Finding, findings } from './finding.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { sarif } from './sarif.ts'

/** What a check writes, and whether the content can be published. */
export interface Checked {
  readonly output: string
  readonly sound: boolean
}

export interface CheckOptions {
  /** Whether drafts are checked, too, as if they were public. */
  readonly drafts?: boolean
}

const formats: Readonly<
  Record<string, (findings: readonly Finding[]) => string>
> = { json, sarif, github }

/**
 * Checks a content folder, and writes what was found: as `text` for people,
 * or as `json`, `sarif` or `github` for programs.
 *
 * @throws UsageError where there is no such format; ContentError in the
 * format for people, so that it is told as everywhere.
 */
export async function check(
  locales: string,
  dayIn: (timeZone: string) => string,
  format: string,
  { drafts = false }: CheckOptions = {},
): Promise<Checked> {
  const write = formats[format]
  if (write === undefined && format !== 'text') {
    const names = ['text', ...Object.keys(formats)].join(', ')
    throw new UsageError(`--format ${format} is none. Formats: ${names}.`)
  }
  try {
    const options = { drafts, asPublic: drafts }
    const library = await loadLibrary(locales, dayIn, options)
    const { versions, languages, warnings } = library
    if (write) return { output: write(findings([], warnings)), sound: true }
    const tags = languages.map(({ tag }) => tag).join(', ')
    const texts = `${versions.length} texts (${tags}).`
    return { output: said(warnings, texts), sound: true }
  } catch (error) {
    if (!(error instanceof ContentError) || write === undefined) throw error
    return {
      output: write(findings(error.problems, error.warnings)),
      sound: false,
    }
  }
}

/** What a person reads where there is no error: warnings, and how many. */
function said(warnings: readonly Warning[], texts: string): string {
  if (warnings.length === 0) return `No problem in ${texts}`
  const last = `No error, ${countWarnings(warnings.length)} in ${texts}`
  return [...warnings.map(formatWarning), '', last].join('\n')
}
