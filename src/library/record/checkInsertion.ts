import type { Report } from '../../problem.ts'
import type { Version } from '../library.ts'
import { type Published, textKey } from './published.ts'

/**
 * Reports new texts that would change what was in force in the past. `record`
 * need hold no more than the texts of the same document.
 */
export function checkInsertion(
  version: Version,
  record: Published,
  report: Report,
): void {
  if (version.record !== undefined) return
  const { document, date, file } = version
  const recorded = Object.keys(record.texts)
    .map(key => key.split('/'))
    .filter(([, name]) => name === document)
    .map(([, , day = '']) => day)
  const later = recorded.filter(day => day > date).toSorted()[0]
  if (later === undefined || recorded.includes(date)) return
  const message = `would take effect on ${date}, before the text of ${later} that is published already.`
  const mend = `Name it by a later day; or, if it is an old text that was in force then, record it: npm run publish-version -- --text ${textKey(version)}`
  report({ file, line: 0, column: 0, message, mend })
}
