import type { Counter } from './counter.ts'

/** A sign and what it is worth: `[900, 'CM']`. */
export type Weight = readonly [worth: number, sign: string]

/**
 * Signs whose worth adds up to the value, the heaviest first, each as often
 * as it fits: XXVII (CSS Counter Styles Level 3, 3.1.6). The weights must be
 * able to make up every value in the range.
 */
export function additive(
  range: Counter['range'],
  weights: readonly Weight[],
): Counter {
  const heaviestFirst = weights.toSorted(([a], [b]) => b - a)
  return {
    range,
    write: value => write(value, heaviestFirst),
    negative: '-',
    fallback: 'decimal',
  }
}

function write(value: number, heaviestFirst: readonly Weight[]): string {
  let text = ''
  let rest = value
  for (const [worth, sign] of heaviestFirst) {
    if (worth === 0) return text === '' ? sign : text
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/**
 * The weights of a script with a sign for each of 1 to 9, for each of 10 to
 * 90, and so on: one list for each power of ten, the units first.
 *
 * (['Ա', 'Բ'], ['Ժ', 'Ի']) -> [1, 'Ա'], [2, 'Բ'], [10, 'Ժ'], [20, 'Ի']
 */
export function decades(...places: readonly Iterable<string>[]): Weight[] {
  return places.flatMap((signs, power) =>
    Array.from(signs, (sign, i): Weight => [(i + 1) * 10 ** power, sign]),
  )
}
