import { expressions } from 'franc/expressions.js'
import { countTrigrams } from './countTrigrams.ts'
import { modelsOf, type TrigramModels } from './trigramModels.ts'

/** What franc counts for three letters that a language seldom has. */
const stranger = 300

/** How much of a text franc looks at, and needs, in UTF-16 units. */
const [enough, shortest] = [2048, 10]

/** How far a text is from the languages of its script. */
export interface Distances {
  /** ISO 639-3 codes of the languages. */
  readonly codes: readonly string[]
  /** Of each language in the same order. */
  readonly distances: Int32Array
  readonly least: number
  /** How far it could be at most, beyond the least. */
  readonly range: number
}

/**
 * What `francAll(text, { only })` works its answer out from; undefined where
 * most of the text is in a script that no two languages of `only` share. It
 * is looked up which languages have some three letters, not whether each has
 * them, which takes a fiftieth of the time.
 */
export function distancesOf(
  text: string,
  only: readonly string[],
): Distances | undefined {
  const looked = text.slice(0, enough)
  if (looked.length < shortest) return undefined
  const models = modelsOf(only)(topScript(looked))
  if (models === undefined) return undefined
  const distances = measure(looked, models)
  let least = distances[0] ?? 0
  for (let at = 1; at < distances.length; at++) {
    least = Math.min(least, distances[at] ?? 0)
  }
  const range = looked.length * stranger - least
  return { codes: models.codes, distances, least, range }
}

/** How well the text fits a language: 1 where no other fits better. */
export function shareOf(
  { distances, least, range }: Distances,
  language: number,
): number {
  return 1 - ((distances[language] ?? 0) - least) / range || 0
}

/** The script, as franc names it, that most of a text is in. */
function topScript(text: string): string {
  if (isMostlyLatin(text)) return 'Latin'
  let [top, most] = ['', -1]
  for (const [script, form] of Object.entries(expressions)) {
    const count = text.match(form)?.length ?? 0
    if (count > most) [top, most] = [script, count]
  }
  return top
}

/** By UTF-16 unit 1 for Latin letters, -1 for others, 0 for those not met. */
const isLatin = new Int8Array(0x10000)

/** Whether more than half of a text is Latin letters of one unit each. */
function isMostlyLatin(text: string): boolean {
  let left = text.length / 2
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const known = isLatin[unit] || meet(unit)
    if (known > 0) {
      left -= 1
      if (left < 0) return true
    }
  }
  return false
}

function meet(unit: number): number {
  const found = String.fromCharCode(unit).match(expressions['Latin'] ?? /$^/)
  const known = found ? 1 : -1
  isLatin[unit] = known
  return known
}

function measure(
  text: string,
  { codes, table, starts, languages, ranks }: TrigramModels,
): Int32Array {
  const { known, places, counts, size } = countTrigrams(text, table)
  const distances = new Int32Array(codes.length).fill(size * stranger)
  for (let index = 0; index < known; index++) {
    const place = places[index] ?? 0
    const count = counts[index] ?? 0
    const end = starts[place + 1] ?? 0
    for (let at = starts[place] ?? 0; at < end; at++) {
      const language = languages[at] ?? 0
      const apart = Math.abs(count - (ranks[at] ?? 0) - 1)
      distances[language] = (distances[language] ?? 0) + apart - stranger
    }
  }
  return distances
}
