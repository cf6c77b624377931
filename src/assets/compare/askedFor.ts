/** What the address of a comparison asks for, the older version first. */
export interface Asked<Text> {
  readonly from: Text | undefined
  readonly to: Text | undefined
  /** What it names that is no version, as it is written there. */
  readonly unknown: string | undefined
  /** Whether the newer version stood first. */
  readonly swapped: boolean
  /** The query in order: `?from=2024-03-01&to=2026-05-01`; empty if none. */
  readonly query: string
}

/** Of what is no date, no more is repeated than a date has characters. */
const most = 10

/** Finds the two `texts` that a query, `?from=…&to=…`, names by their dates. */
export function askedFor<Text extends { readonly date: string }>(
  search: string,
  texts: readonly Text[],
): Asked<Text> {
  const query = new URLSearchParams(search)
  const [from, to] = ['from', 'to'].map(name => {
    const date = query.get(name)?.trim() || undefined
    return { date, text: texts.find(text => text.date === date) }
  })
  const wrong = [from, to].find(one => one?.date && !one.text)?.date
  const swapped =
    from?.text !== undefined &&
    to?.text !== undefined &&
    from.text.date > to.text.date
  const [older, newer] = swapped ? [to, from] : [from, to]
  const named = [
    ...(older?.date ? [`from=${encodeURIComponent(older.date)}`] : []),
    ...(newer?.date ? [`to=${encodeURIComponent(newer.date)}`] : []),
  ]
  return {
    from: older?.text,
    to: newer?.text,
    unknown: wrong?.slice(0, most),
    swapped,
    query: named.length > 0 ? `?${named.join('&')}` : '',
  }
}
