import type { Report } from '../problem.ts'
import type { Json } from './json.ts'
import { checkRecord } from './record/checkRecord.ts'
import type { Published } from './record/published.ts'
import { readRecord } from './record/readRecord.ts'

/** The record of what was published, and the texts whose entry is broken. */
export interface RecordRead {
  readonly record: Json<Published>
  readonly broken: ReadonlySet<string>
}

/** Reads `published.json`, and reports what in it was edited by hand. */
export function readPublished(folder: string, report: Report): RecordRead {
  const record = readRecord(folder, report)
  return { record, broken: checkRecord(record) }
}
