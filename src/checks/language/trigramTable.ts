/** What three letters in a row of a text are, found without making strings. */
export interface TrigramTable {
  /** By UTF-16 unit a number for each letter, from 1; 0 for all others. */
  readonly letters: Uint16Array
  /** Keys, each in the first free slot from the one that it is meant for. */
  readonly keys: Int32Array
  /** By slot the place in the list; less than 0 where the slot is free. */
  readonly places: Int32Array
}

/** Of at most 1,023 letters a key for three of them. */
export function keyOf(first: number, second: number, third: number): number {
  return (first << 20) | (second << 10) | third
}

/** The slot that a key is meant for, of a power of two. */
export function slotOf(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & (slots - 1)
}

/** A table in which each trigram has its place in the list. */
export function tableOf(trigrams: readonly string[]): TrigramTable {
  const slots = 2 ** Math.ceil(Math.log2(trigrams.length * 3 + 1))
  const letters = new Uint16Array(0x10000)
  const keys = new Int32Array(slots)
  const places = new Int32Array(slots).fill(-1)
  let last = 0
  const numberOf = (unit: number): number => {
    if (letters[unit] === 0) letters[unit] = ++last
    return letters[unit] ?? 0
  }
  for (const [place, trigram] of trigrams.entries()) {
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map(at =>
      numberOf(trigram.charCodeAt(at)),
    )
    const key = keyOf(first, second, third)
    let slot = slotOf(key, slots)
    while ((places[slot] ?? -1) >= 0) slot = (slot + 1) & (slots - 1)
    keys[slot] = key
    places[slot] = place
  }
  return { letters, keys, places }
}
