import { data } from 'franc/data.js'
import { expressions } from 'franc/expressions.js'
import { remember } from '../../legal/remember.ts'

/** What franc counts for three letters that a language seldom has. */
const stranger = 300

/** How much of a text franc looks at, in UTF-16 units. */
const enough = 2048

/** How well a text fits a language: 1 where no other fits better. */
export type Fit = readonly [code: string, share: number]

/**
 * What `francAll(text, { only })` says of a text that is mostly in Latin
 * letters, best first; undefined for other texts. It is looked up which
 * languages have some three letters, not whether each has them, which takes a
 * quarter of the time: of 9,000 paragraphs 1.5 s, not 5.5 s.
 */
export function latinFits(
  text: string,
  only: readonly string[],
): readonly Fit[] | undefined {
  const looked = text.slice(0, enough)
  const letters = looked.match(expressions['Latin'] ?? /$^/)?.length ?? 0
  if (letters <= looked.length / 2) return undefined
  const { codes, ranks } = latinModels(only)
  const trigrams = trigramsOf(looked)
  const distances = codes.map(() => trigrams.size * stranger)
  for (const [trigram, count] of trigrams) {
    for (const { language, rank } of ranks.get(trigram) ?? []) {
      const known = Math.abs(count - rank - 1) - stranger
      distances[language] = (distances[language] ?? 0) + known
    }
  }
  const least = Math.min(...distances)
  const most = looked.length * stranger - least
  const share = (distance: number) => 1 - (distance - least) / most || 0
  return codes
    .map((code, index): Fit => [code, share(distances[index] ?? 0)])
    .sort(([, a], [, b]) => b - a)
}

/** How often each three characters stand in a text, without ASCII signs. */
function trigramsOf(text: string): ReadonlyMap<string, number> {
  const words = text.replaceAll(/[!-@]+/g, ' ').replaceAll(/\s+/g, ' ')
  const padded = ` ${words.trim().toLowerCase()} `
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const trigram = padded.slice(at, at + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return counts
}

interface Rank {
  /** Place of the language in the list of codes. */
  readonly language: number
  /** 0 for the three letters that it has most often. */
  readonly rank: number
}

/** By three letters the languages that have them often. */
const latinModels = remember((only: readonly string[]) => {
  const models = Object.entries(data['Latin'] ?? {})
  const kept = models.filter(([code]) => only.includes(code))
  const ranks = new Map<string, Rank[]>()
  for (const [language, [, model]] of kept.entries()) {
    for (const [rank, trigram] of model.split('|').entries()) {
      const others = ranks.get(trigram)
      if (others) others.push({ language, rank })
      else ranks.set(trigram, [{ language, rank }])
    }
  }
  return { codes: kept.map(([code]) => code), ranks }
})
