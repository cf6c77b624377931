import type { Counter } from './counter.ts'

/**
 * One symbol for each value from the first, and no more (CSS Counter Styles
 * Level 3, 3.1.2).
 */
export function fixed(first: number, symbols: readonly string[]): Counter {
  return {
    range: [first, first + symbols.length - 1],
    write: value => symbols[value - first] ?? '',
    negative: '-',
    fallback: 'decimal',
  }
}
