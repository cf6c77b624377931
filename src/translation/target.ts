import { isDate } from '../library/date.ts'
import type { Library, Version } from '../library/library.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../publish/options.ts'
import { currentVersions } from './currentVersions.ts'

/** What a person named: a language, a document, a version, a clause. */
export interface Target {
  readonly tag: string | undefined
  readonly document: string | undefined
  readonly date: string | undefined
  readonly clause: string | undefined
}

/**
 * Reads what was named in one word or in several, or by its file:
 * (['en/terms', 'use-1']) -> { tag: 'en', document: 'terms', clause: 'use-1' }
 *
 * @throws UsageError
 */
export function readTarget(words: readonly string[]): Target {
  const parts = words
    .flatMap(word => word.replace(/\.md$/, '').split('/'))
    .filter(Boolean)
  const [tag, document, third, ...rest] = parts
  const date = third !== undefined && isDate(third) ? third : undefined
  const [named, ...more] =
    date === undefined && third !== undefined ? [third, ...rest] : rest
  if (more.length > 0) {
    throw new UsageError(
      `"${more[0]}" is one too many. Write language, document, day and clause: en agreement 2026-11-22 disputes-2.`,
    )
  }
  return { tag, document, date, clause: named?.replace(/^#/, '') }
}

/**
 * The translations in force and upcoming that are meant, or the version
 * named by its day.
 *
 * @throws UsageError where there is none.
 */
export function findTexts(
  library: Library,
  { tag, document, date }: Target,
): readonly Pick<Version, 'tag' | 'document' | 'date'>[] {
  const { locales, documents, source } = library.site
  const others = locales.filter(name => name !== source)
  known('language', tag, others, source)
  known('document', document, documents)
  const current = currentVersions(library)
  const days = current
    .filter(version => document === version.document)
    .map(version => version.date)
  known('version', date, [...new Set(days)])
  return current.filter(
    version =>
      (tag ?? version.tag) === version.tag &&
      (document ?? version.document) === version.document &&
      (date ?? version.date) === version.date,
  )
}

function known(
  kind: string,
  name: string | undefined,
  names: readonly string[],
  source?: string,
): void {
  if (name === undefined || names.includes(name)) return
  const all = names.join(', ') || 'none'
  const mend = didYouMean(name, names, `There is ${all}.`)
  if (name === source) {
    throw new UsageError(
      `${name} is the source language: the others are translated from it. ${mend}`,
    )
  }
  throw new UsageError(`${name} is no ${kind} to translate. ${mend}`)
}
