import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Library, Version } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import {
  type Published,
  type PublishedText,
  textKey,
} from '../library/record/published.ts'
import { recordFile } from '../library/record/readRecord.ts'
import { wordingOf } from '../library/record/wordingOf.ts'
import { didYouMean } from '../nearest.ts'
import { writeFiles } from '../writeFiles.ts'
import { UsageError } from './options.ts'

export interface PublishOptions {
  /** Folder of the content. */
  readonly locales: string
  /** The day on which it is recorded, `YYYY-MM-DD`, in a given time zone. */
  readonly dayIn: (timeZone: string) => string
  /** The one text to record, `en/agreement/2026-11-22`; empty: all. */
  readonly text: string
  /** Why a text that was published is corrected; empty: it is not. */
  readonly reason: string
}

/** What was written down, by keys such as `en/agreement/2026-11-22`. */
export interface Publication {
  readonly recorded: readonly string[]
  readonly corrected: readonly string[]
  /** Texts whose day of publication has not come. */
  readonly waiting: readonly string[]
}

/**
 * Records texts as published in `published.json`, so that they cannot change
 * unnoticed from then on: all whose day of publication has come, or the one
 * that is named. With a reason, records how that one was corrected.
 *
 * @throws ContentError, UsageError; nothing is written then.
 */
export async function publishVersion(
  options: PublishOptions,
): Promise<Publication> {
  const { locales, dayIn, text, reason } = options
  const correcting = reason.trim() !== ''
  if (correcting && text === '') {
    throw new UsageError(
      '--reason needs the text it is for: --text en/agreement/2026-11-22.',
    )
  }
  const library = await loadLibrary(locales, dayIn, {
    frozen: !correcting && text === '',
  })
  const named = text === '' ? undefined : find(library, text)
  const publication = correcting
    ? { recorded: [], corrected: [text], waiting: [] }
    : sort(library, named)
  if (correcting) requireChange(named, text)
  else if (named) requireSame(named, text)
  const { recorded, corrected } = publication
  if (recorded.length + corrected.length > 0) {
    const texts = library.versions.flatMap(version => {
      const key = textKey(version)
      const now = recorded.includes(key)
        ? { recorded: library.day, ...wordingOf(version) }
        : corrected.includes(key)
          ? correct(version, library.day, reason.trim())
          : version.record
      return now === undefined ? [] : [[key, now] as const]
    })
    await write(locales, { ...library.withdrawn, ...Object.fromEntries(texts) })
  }
  return publication
}

function find(library: Library, text: string): Version {
  const found = library.versions.find(version => textKey(version) === text)
  if (found !== undefined) return found
  const keys = library.versions.map(textKey)
  const mend = didYouMean(text, keys, `Texts are ${keys.join(', ')}.`)
  throw new UsageError(`--text ${text} is no text. ${mend}`)
}

/** Of the texts that were not recorded, those whose day has come. */
function sort(library: Library, named: Version | undefined): Publication {
  const fresh = (named ? [named] : library.versions).filter(
    ({ record }) => record === undefined,
  )
  const keys = (texts: readonly Version[]) => texts.map(textKey)
  const due = ({ published }: Version) => published <= library.day
  return {
    recorded: keys(fresh.filter(due)),
    corrected: [],
    waiting: keys(fresh.filter(version => !due(version))),
  }
}

function requireChange(version: Version | undefined, text: string): void {
  if (version?.record === undefined) {
    throw new UsageError(
      `${text} was not published yet: there is nothing to correct. Leave --reason out.`,
    )
  }
  if (!differs(version)) {
    throw new UsageError(
      `${text} is as it was published: change its file first, then record why.`,
    )
  }
}

function requireSame(version: Version, text: string): void {
  if (!differs(version)) return
  throw new UsageError(
    `${text} differs from what was published: undo that, or say why with --reason "…".`,
  )
}

/** Whether a text is another one than the one that was published. */
function differs(version: Version): boolean {
  if (version.record === undefined) return false
  const { corrections: _, recorded: __, ...before } = version.record
  return !isDeepStrictEqual(before, wordingOf(version))
}

/** The record of a text that is corrected, with what it was before. */
function correct(
  version: Version,
  date: string,
  reason: string,
): PublishedText | undefined {
  if (version.record === undefined) return undefined
  const { corrections = [], recorded, ...before } = version.record
  const wording = wordingOf(version)
  const correction = { date, reason, before }
  return { recorded, ...wording, corrections: [...corrections, correction] }
}

/** Puts the whole new record in place of the old one at once. */
async function write(locales: string, all: Published['texts']): Promise<void> {
  const texts = Object.fromEntries(
    Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const $schema = '../src/library/published.schema.json'
  const whole = `${JSON.stringify({ $schema, texts }, null, 2)}\n`
  await writeFiles(new Map([[join(locales, recordFile), whole]]))
}
