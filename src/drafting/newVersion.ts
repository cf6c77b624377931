import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDate } from '../library/date.ts'
import type { VersionFile } from '../library/findVersions.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../publish/options.ts'
import { writeFiles } from '../writeFiles.ts'
import { findTexts } from './findTexts.ts'
import { nextMatter } from './nextMatter.ts'

export interface NewVersionOptions {
  /** Folder of the content. */
  readonly locales: string
  /** Name of the document: `agreement`. */
  readonly document: string
  /** Day on which the version is to take effect, `YYYY-MM-DD`. */
  readonly date: string
  /** Day on which it is to be made public; empty: today. */
  readonly published: string
  readonly now: Date
}

/** One file that was written, and the one it began as. */
export interface Started {
  readonly file: string
  readonly from: string
}

/**
 * Starts the next version of a document in every language that has it, from
 * its last one: the one in force, or the upcoming one that it will follow.
 * `summary` is left to be written, which a build insists on.
 *
 * @throws ContentError, UsageError; nothing is changed then.
 */
export async function newVersion(
  options: NewVersionOptions,
): Promise<readonly Started[]> {
  const { locales, document, date, now } = options
  requireDay(date, date)
  const { site, files, day } = await findTexts(locales, now)
  const { documents } = site
  if (!documents.includes(document)) {
    const otherwise = `Documents are ${documents.join(', ')}.`
    const mend = didYouMean(document, documents, otherwise)
    throw new UsageError(`"${document}" is no document. ${mend}`)
  }
  const own = files.filter(file => file.document === document)
  refuseEarlier(own, date)
  const published = options.published || day
  requireDay(published, `--published ${published}`)
  if (published > date) {
    throw new UsageError(
      `${date} is before ${published}, when it would be published. Name a later day, or another with --published.`,
    )
  }
  const started: Started[] = []
  const texts = new Map<string, string>()
  for (const tag of [...site.locales, ...site.drafts]) {
    const last = latest(own.filter(file => file.tag === tag))
    if (last === undefined) continue
    const file = join(locales, tag, document, `${date}.md`)
    const text = await readFile(last.file, 'utf8')
    texts.set(file, nextMatter(text, published))
    started.push({ file, from: last.file })
  }
  await writeFiles(texts)
  return started
}

function requireDay(date: string, said: string): void {
  if (isDate(date)) return
  throw new UsageError(`${said} is no day. Write it as 2026-11-22.`)
}

/** Versions follow one another: none is put between two that there are. */
function refuseEarlier(files: readonly VersionFile[], date: string): void {
  const same = files.find(file => file.date === date)
  if (same !== undefined) throw new UsageError(`${same.file} exists already.`)
  const last = latest(files)
  if (last === undefined || last.date < date) return
  throw new UsageError(
    `${date} is before the last version, ${last.file}. Name a later day.`,
  )
}

function latest(files: readonly VersionFile[]): VersionFile | undefined {
  const [first, ...rest] = files
  if (first === undefined) return undefined
  return rest.reduce(
    (last, file) => (file.date > last.date ? file : last),
    first,
  )
}
