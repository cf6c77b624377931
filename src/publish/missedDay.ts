import { documentsSchema } from '../formats/documentsSchema.ts'
import { dayIn } from '../library/date.ts'
import { turnedOn } from '../library/turningDays.ts'
import { parseJson } from '../parseJson.ts'

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
  // The file is not always ours: a live site may have another there.
  const { data } = documentsSchema.safeParse(parseJson(documents))
  if (data === undefined) return undefined
  const { asOf, timeZone } = data
  const today = dayIn(timeZone, now)
  const texts = data.documents
    .flatMap(({ versions }) => versions)
    .flatMap(({ date, texts }) =>
      texts.map(({ published }) => ({ date, published })),
    )
  const missed = turnedOn(texts, today)
  return missed !== undefined && missed > asOf ? { asOf, missed } : undefined
}
