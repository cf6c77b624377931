import type { Counter } from './counter.ts'

/**
 * Positional notation with these ten digits, from zero (CSS Counter Styles
 * Level 3, 3.1.5).
 */
export function numeric(digits: string): Counter {
  const symbols = [...digits]
  return {
    range: [-Infinity, Infinity],
    write: value =>
      Array.from(String(value), digit => symbols[Number(digit)]).join(''),
    negative: '-',
    fallback: 'decimal',
  }
}
