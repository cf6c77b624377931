import { join } from 'node:path'
import type { Report } from '../../problem.ts'
import { list } from '../folders.ts'
import { type Json, readJson } from '../json.ts'
import { readTextFile } from '../textFile.ts'
import { mendRecord } from './mendRecord.ts'
import { type Published, publishedSchema } from './published.ts'

/** Name of the record in the content folder. */
export const recordFile = 'published.json'

const nothing: Published = { texts: {} }

/** Reads `published.json`; where there is none, nothing was published. */
export function readRecord(folder: string, report: Report): Json<Published> {
  const { files } = list(folder)
  const text = files.includes(recordFile)
    ? readTextFile(join(folder, recordFile), folder, report, mendRecord)
    : undefined
  if (text !== undefined)
    return readJson(text, publishedSchema, nothing, report)
  const placeOf = () => ({ line: 0, column: 0 })
  const problem = () => {}
  return { value: nothing, raw: {}, replaced: new Set(), problem, placeOf }
}
