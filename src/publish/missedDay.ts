import { documentsSchema } from '../formats/documentsSchema.ts'
import { dayIn } from '../library/date.ts'

/** That a built site is of the past. */
export interface MissedDay {
  /** The day that it shows, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The last day up to now with which it became another. */
  readonly missed: string
}

/**
 * Whether a site should have been built again since: on a day with which a
 * text took effect or was published, as its own `documents.json` tells.
 */
export function missedDay(documents: string, now: Date): MissedDay | undefined {
  const { data } = documentsSchema.safeParse(parse(documents))
  if (data === undefined) return undefined
  const { asOf, timeZone } = data
  const today = dayIn(timeZone, now)
  const versions = data.documents.flatMap(document => document.versions)
  const missed = versions
    .flatMap(({ date, texts }) => [date, ...texts.map(it => it.published)])
    .filter(day => day > asOf && day <= today)
    .toSorted()
    .at(-1)
  return missed === undefined ? undefined : { asOf, missed }
}

/** The file is not always ours: a live site may have another there. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
