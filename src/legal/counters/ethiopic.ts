import type { Counter } from './counter.ts'

const units = ['', ...'፩፪፫፬፭፮፯፰፱']
const tens = ['', ...'፲፳፴፵፶፷፸፹፺']
const hundred = '፻'
const tenThousand = '፼'

/**
 * Ethiopic numbers: pairs of decimal digits, parted by signs for a hundred
 * and for ten thousand in turn (CSS Counter Styles Level 3, 7.2).
 *
 * 78010092 -> '፸፰፻፩፼፺፪'
 */
export const ethiopic: Counter = {
  range: [1, Infinity],
  write: value =>
    value === 1 ? '፩' : pairs(value).map(writePair).reverse().join(''),
  negative: '-',
  fallback: 'decimal',
}

/** 78010092 -> [92, 0, 1, 78]: the least significant pair comes first. */
function pairs(value: number): readonly number[] {
  return value < 100
    ? [value]
    : [value % 100, ...pairs(Math.floor(value / 100))]
}

/** A pair's index counts from the least significant, which is 0. */
function writePair(
  pair: number,
  index: number,
  all: readonly number[],
): string {
  const odd = index % 2 === 1
  const first = index === all.length - 1
  const silent = pair === 1 && (odd || first)
  const digits = silent
    ? ''
    : `${tens[Math.floor(pair / 10)]}${units[pair % 10]}`
  if (odd) return pair === 0 ? '' : digits + hundred
  return index === 0 ? digits : digits + tenThousand
}
