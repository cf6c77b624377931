import { join } from 'node:path'
import { list } from '../../library/folders.ts'
import { readJson } from '../../library/json.ts'
import type { SiteSettings } from '../../library/site.ts'
import { readTextFile } from '../../library/textFile.ts'
import type { Report } from '../../problem.ts'
import { checkTermBase } from './checkTermBase.ts'
import { noTerms, type TermBase, termBaseSchema } from './termBase.ts'

/** Name of the glossary in the content folder. */
export const termBaseFile = 'glossary.json'

/**
 * Reads `glossary.json`, and reports what in it cannot be meant; where there
 * is none, no words are prescribed.
 */
export async function readTermBase(
  folder: string,
  site: Pick<SiteSettings, 'locales' | 'drafts' | 'source'>,
  report: Report,
): Promise<TermBase> {
  const { files } = await list(folder)
  if (!files.includes(termBaseFile)) return noTerms
  const absent = 'Write { "terms": [] }, or delete the file.'
  const file = join(folder, termBaseFile)
  const text = await readTextFile(file, folder, report, absent)
  if (text === undefined) return noTerms
  const read = readJson(text, termBaseSchema, noTerms, report)
  if (!read.replaced.has('terms') || !('terms' in read.raw)) {
    checkTermBase(read, site)
  }
  return read.value
}
