import { expressions } from 'franc/expressions.js'
import { keyOf, modelsOf, type TrigramModels } from './trigramModels.ts'

/** What franc counts for three letters that a language seldom has. */
const stranger = 300

/** How much of a text franc looks at, and needs, in UTF-16 units. */
const [enough, least] = [2048, 10]

/** How well a text fits a language: 1 where no other fits better. */
export type Fit = readonly [code: string, share: number]

/**
 * What `francAll(text, { only })` says of a text, best first; undefined where
 * most of it is in a script that no language of `only` shares with another.
 * It is looked up which languages have some three letters, not whether each
 * has them, which takes a twentieth of the time.
 */
export function scriptFits(
  text: string,
  only: readonly string[],
): readonly Fit[] | undefined {
  const looked = text.slice(0, enough)
  if (looked.length < least) return undefined
  const models = modelsOf(only)(topScript(looked))
  if (models === undefined) return undefined
  const distances = distancesOf(looked, models)
  const best = Math.min(...distances)
  const most = looked.length * stranger - best
  return models.codes
    .map((code, index): Fit => {
      const distance = distances[index] ?? 0
      return [code, 1 - (distance - best) / most || 0]
    })
    .sort(([, a], [, b]) => b - a)
}

/** The script, as franc names it, that most of a text is in. */
function topScript(text: string): string {
  const latin = /[\uD800-\uDFFF]/.test(text) ? 0 : countLatin(text)
  if (latin > text.length / 2) return 'Latin'
  let [top, most] = ['', -1]
  for (const [script, form] of Object.entries(expressions)) {
    const count = text.match(form)?.length ?? 0
    if (count > most) [top, most] = [script, count]
  }
  return top
}

const isLatin = new Int8Array(0x10000)

function countLatin(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const known = isLatin[unit] || meet(unit)
    if (known > 0) count += 1
  }
  return count
}

function meet(unit: number): number {
  const found = String.fromCharCode(unit).match(expressions['Latin'] ?? /$^/)
  const known = found ? 1 : -1
  isLatin[unit] = known
  return known
}

/** How far a text is from each language of some models. */
function distancesOf(text: string, models: TrigramModels): readonly number[] {
  const { letters, places, starts, languages, ranks } = models
  const { counts, others } = countTrigrams(text, letters, places)
  const size = counts.size + others
  const distances = models.codes.map(() => size * stranger)
  for (const [place, count] of counts) {
    const end = starts[place + 1] ?? 0
    for (let at = starts[place] ?? 0; at < end; at++) {
      const language = languages[at] ?? 0
      const known = Math.abs(count - (ranks[at] ?? 0) - 1) - stranger
      distances[language] = (distances[language] ?? 0) + known
    }
  }
  return distances
}

/**
 * How often three letters in a row stand in a text, without ASCII signs, by
 * their places; and how many others there are that no language has often.
 */
function countTrigrams(
  text: string,
  letters: TrigramModels['letters'],
  places: TrigramModels['places'],
) {
  const words = text
    .replaceAll(/[!-@\s]+/g, ' ')
    .trim()
    .toLowerCase()
  const padded = ` ${words} `
  const counts = new Map<number, number>()
  const unknown = new Set<number>()
  const strange = new Set<string>()
  let [first, second] = [0, letters.get(padded.charCodeAt(0)) ?? 0]
  let third = letters.get(padded.charCodeAt(1)) ?? 0
  for (let at = 2; at < padded.length; at++) {
    first = second
    second = third
    third = letters.get(padded.charCodeAt(at)) ?? 0
    if (first === 0 || second === 0 || third === 0) {
      strange.add(padded.slice(at - 2, at + 1))
      continue
    }
    const key = keyOf(first, second, third)
    const place = places.get(key)
    if (place === undefined) unknown.add(key)
    else counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return { counts, others: unknown.size + strange.size }
}
