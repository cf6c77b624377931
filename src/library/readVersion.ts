import type { Language } from '../i18n/language.ts'
import { type Outlined, outline } from '../legal/outline.ts'
import type { Source } from '../legal/source.ts'
import type { Report } from '../problem.ts'
import { checkEntities } from './checkEntities.ts'
import type { VersionFile } from './findVersions.ts'
import { type FrontMatter, readFrontMatter } from './frontMatter.ts'
import { readTextFile } from './textFile.ts'

/** A version whose clauses are known, and not yet filled in. */
export interface Draft extends VersionFile, Omit<FrontMatter, 'body'> {
  readonly language: Language
  readonly outlined: Outlined
  readonly source: Source
}

/** Reads one version, or reports why it cannot be read. */
export function readVersion(
  version: VersionFile,
  folder: string,
  language: Language,
  report: Report,
): Draft | undefined {
  const { file } = version
  const text = readTextFile(file, folder, report)
  if (text === undefined) return undefined
  const { body, ...matter } = readFrontMatter(text, report)
  const source: Source = { file, text: body, report }
  if (body.trim() === '' && !matter.broken) {
    const message = 'has no text below its front matter.'
    const mend = 'Write it, or delete the file.'
    report({ file, line: 1, column: 1, message, mend })
  }
  checkEntities(source)
  const outlined = outline(source, language.numbering)
  return { ...version, ...matter, language, outlined, source }
}
