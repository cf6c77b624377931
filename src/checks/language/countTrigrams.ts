import { keyOf, slotOf, type TrigramTable } from './trigramTable.ts'

/** How often trigrams stand in a text, until the next one is counted. */
export interface TrigramCounts {
  /** How many different ones of the table it has. */
  readonly known: number
  /** The places of those in the table, and how often each stands there. */
  readonly places: Int32Array
  readonly counts: Int32Array
  /** How many different trigrams it has, those of the table and others. */
  readonly size: number
}

/** Texts of so many UTF-16 units at most have each others in a slot here. */
const slots = 8192
const keys = new Int32Array(slots)
/** In which text a slot was last taken. */
const taken = new Int32Array(slots)
let texts = 0

/** By place in a table, where its count is, from 1; 0 between texts. */
const indexes = new Int32Array(0x10000)
const found = new Int32Array(slots)
const counts = new Int32Array(slots)

const space = 0x20

/**
 * How often three characters in a row stand in a text of at most 2,048 UTF-16
 * units, in small letters and without ASCII signs, where they are those of a
 * table; of others, how many there are.
 */
export function countTrigrams(
  text: string,
  { letters, keys: table, places }: TrigramTable,
): TrigramCounts {
  // Of these, what the small letters are depends on more than one unit.
  const words = /[\uD800-\uDFFF\u0130\u03A3]/.test(text)
    ? text.replaceAll(/[!-@\s]+/g, ' ').toLowerCase()
    : text
  let strange: Set<string> | undefined
  let own = 0
  let others = 0
  texts += 1
  let first = 0
  let second = 0
  let third = space
  for (let at = 0; at <= words.length; at++) {
    const unit = at < words.length ? plainUnit(words.charCodeAt(at)) : space
    if (unit === space && third === space) continue
    first = second
    second = third
    third = unit
    if (first === 0) continue
    const one = letters[first] ?? 0
    const two = letters[second] ?? 0
    const three = letters[third] ?? 0
    if (one === 0 || two === 0 || three === 0) {
      strange ??= new Set()
      strange.add(String.fromCharCode(first, second, third))
      continue
    }
    const key = keyOf(one, two, three)
    let slot = slotOf(key, table.length)
    while (table[slot] !== key && (places[slot] ?? -1) >= 0) {
      slot = (slot + 1) & (table.length - 1)
    }
    const place = places[slot] ?? -1
    if (place < 0) others += isNew(key) ? 1 : 0
    else {
      const index = indexes[place] ?? 0
      if (index > 0) counts[index - 1] = (counts[index - 1] ?? 0) + 1
      else {
        found[own] = place
        counts[own] = 1
        own += 1
        indexes[place] = own
      }
    }
  }
  for (let index = 0; index < own; index++) indexes[found[index] ?? 0] = 0
  const size = own + others + (strange?.size ?? 0)
  return { known: own, places: found, counts, size }
}

/** Whether a key was not met in this text before. */
function isNew(key: number): boolean {
  let slot = slotOf(key, slots)
  while (taken[slot] === texts) {
    if (keys[slot] === key) return false
    slot = (slot + 1) & (slots - 1)
  }
  keys[slot] = key
  taken[slot] = texts
  return true
}

/** By UTF-16 unit, what stands for it; 0 for those not met yet. */
const plain = new Uint16Array(0x10000)

function plainUnit(unit: number): number {
  const known = plain[unit] ?? 0
  return known === 0 ? meet(unit) : known
}

/** ('A') -> 'a', (',') -> ' ' */
function meet(unit: number): number {
  const char = String.fromCharCode(unit)
  const made = /[!-@\s]/.test(char) ? space : char.toLowerCase().charCodeAt(0)
  plain[unit] = made
  return made
}
