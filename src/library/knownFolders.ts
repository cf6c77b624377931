import { join } from 'node:path'
import { didYouMean, nearest } from '../nearest.ts'
import type { Report } from '../problem.ts'
import { list } from './folders.ts'
import { leadsOut } from './textFile.ts'

/** What belongs into a folder of the content. */
export interface Belongings {
  /** What its folders are: `language`. */
  readonly kind: string
  /** Key of site.json that lists them. */
  readonly key: string
  /** Names of the folders. */
  readonly names: readonly string[]
  /** Names of the files. */
  readonly files: readonly string[]
  /** Whether `names` are all there are, so that others are wrong. */
  readonly complete: boolean
}

/** The folders of those that were looked for. */
export interface Known {
  readonly present: readonly string[]
  /** Those that are not there, of which nothing was told yet. */
  readonly missing: readonly string[]
}

/**
 * Looks for the folders in `folder`, and reports what else is there. A
 * folder whose name is like a missing one is told as a slip of the pen, and
 * one that is a link out of `root` as that.
 */
export function knownFolders(
  folder: string,
  root: string,
  { kind, key, names, files, complete }: Belongings,
  report: Report,
): Known {
  const bad = (name: string, message: string, mend: string) =>
    report({ file: join(folder, name), line: 0, column: 0, message, mend })
  const found = list(folder)
  const known = new Set(names)
  const folders = new Set(found.folders)
  const absent = new Set(names.filter(name => !folders.has(name)))
  const present = new Set<string>()
  for (const name of found.folders) {
    if (known.has(name)) {
      const linked = found.links.has(name)
      const out = linked && leadsOut(join(folder, name), root, report)
      if (!out) present.add(name)
    } else if (complete) {
      const meant = nearest(name, absent)
      // In names as short as those of languages, all are near each other.
      const other = name.length > 3 ? nearest(name, names) : undefined
      const mend = meant
        ? `Did you mean "${meant}"?`
        : other
          ? `Did you mean "${other}"? Move its files there; or add "${name}" to "${key}" in site.json.`
          : `Add "${name}" to "${key}" in site.json, or move it out of ${root}.`
      bad(name, `is a folder of no ${kind} in site.json.`, mend)
      absent.delete(meant ?? '')
    }
  }
  for (const name of found.files) {
    if (files.includes(name)) continue
    const gone = files.filter(file => !found.files.includes(file))
    const mend = name.endsWith('.md')
      ? `Texts stand as language/document/2026-11-22.md: move it there, or out of ${root}.`
      : didYouMean(name, gone, `Move it out of ${root}.`)
    bad(name, 'is a file that does not belong here.', mend)
  }
  const inOrder = names.filter(name => present.has(name))
  return { present: inOrder, missing: [...absent] }
}
