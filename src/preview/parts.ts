import { relative, sep } from 'node:path'
import type { LibraryMemory } from '../library/libraryMemory.ts'
import { readParts } from '../library/readParts.ts'
import type { Problem } from '../problem.ts'
import { entryKey } from '../translation/translated.ts'

/**
 * A part of the content that the rest does without: a language that is a
 * draft (`ja`), or a version not yet in force (`terms/2027-01-01`).
 */
export type Part = string

/** The parts that the content in `folder` has, whatever is wrong with it. */
export async function findParts(
  folder: string,
  dayIn: (timeZone: string) => string,
  memory: LibraryMemory,
): Promise<ReadonlySet<Part>> {
  const way = { memory, drafts: false, asPublic: false, leaveOut: none }
  const parts = await readParts(folder, way, () => {})
  if (parts === undefined) return new Set()
  const { drafts, locales, timeZone } = parts.site.value
  const { files } = parts.found
  const day = dayIn(timeZone)
  // Before its first version has taken effect, a document is that version.
  const begun = new Set(
    files.filter(({ date }) => date <= day).map(({ document }) => document),
  )
  const upcoming = files.filter(
    ({ document, date }) => date > day && begun.has(document),
  )
  const prepared = drafts.filter(tag => !locales.includes(tag))
  return new Set([...prepared, ...upcoming.map(entryKey)])
}

const none: ReadonlySet<string> = new Set()

/** (`locales/ja/ui.json`) -> `ja`, where that is one of the parts */
export function partsOfProblem(
  { file }: Pick<Problem, 'file'>,
  folder: string,
  parts: ReadonlySet<Part>,
): readonly Part[] {
  const path = relative(folder, file).split(sep).join('/')
  return partsOfPath(path.replace(/\.md$/, '/'), parts)
}

/**
 * (`ja/terms/2027-01-01/changes/`) -> `terms/2027-01-01` and `ja`: first the
 * smaller part, without which most of the draft can be shown.
 */
export function partsOfPath(
  path: string,
  parts: ReadonlySet<Part>,
): readonly Part[] {
  const [tag = '', document, date] = path.split('/')
  return [`${document}/${date}`, tag].filter(part => parts.has(part))
}
