import { median } from './median.ts'

/**
 * The median, the least and the most; what never came to an end is infinite.
 * ([2, 3, 1], 1, 's') -> '2.0 s (1.0–3.0)'
 */
export function formatSpread(
  numbers: readonly number[],
  digits: number,
  unit: string,
): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const [middle, from, to] = [median(numbers), least, most].map(number =>
    number === Number.POSITIVE_INFINITY ? '∞' : number.toFixed(digits),
  )
  return `${middle} ${unit} (${from}–${to})`
}
