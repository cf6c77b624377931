import { join } from 'node:path'
import { digest } from '../legal/plainForm.ts'
import { list } from '../library/folders.ts'
import { type Json, readJson } from '../library/json.ts'
import { readTextFile } from '../library/textFile.ts'
import type { Problem, Report } from '../problem.ts'
import {
  type Translated,
  translatedFile,
  translatedSchema,
} from './translated.ts'

/** A record of translations that was read, and where its parts stand. */
export interface TranslatedFile extends Json<Translated> {
  readonly file: string
}

const mend =
  'Take the file back from version control: npm run accept writes it, and nobody else.'

/**
 * Reads `<tag>/translated.json`, and reports what in it was not written by
 * the program. Undefined where there is none, or none that can be used.
 */
export function readTranslated(
  folder: string,
  tag: string,
  report: Report,
): TranslatedFile | undefined {
  const { files } = list(join(folder, tag))
  if (!files.includes(translatedFile)) return undefined
  let sound = true
  const tell = (problem: Problem) => {
    sound = false
    report(problem)
  }
  const file = join(folder, tag, translatedFile)
  const text = readTextFile(file, folder, tell, mend)
  if (text === undefined) return undefined
  const nothing = { from: tag, texts: {} }
  const read = readJson(text, translatedSchema, nothing, tell)
  if (sound) checkEntries(read)
  return sound ? { file, ...read } : undefined
}

function checkEntries({ value, problem }: Json<Translated>): void {
  for (const [key, entries] of Object.entries(value.texts)) {
    if (!/^[^/]+\/\d{4}-\d\d-\d\d$/.test(key)) {
      const message = `"${key}" is no text: document/2026-11-22 is.`
      problem(['texts', key], message, mend)
    }
    for (const [id, entry] of Object.entries(entries)) {
      if (digest(entry.source) === entry.digest) continue
      const message = `"${id}" was edited by hand: its digest is not that of its source words.`
      problem(['texts', key, id, 'digest'], message, mend)
    }
  }
}
