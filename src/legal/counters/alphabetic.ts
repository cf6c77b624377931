import type { Counter } from './counter.ts'

/**
 * Letters, then pairs of letters, as columns of a spreadsheet: a … z, aa,
 * ab … (CSS Counter Styles Level 3, 3.1.4).
 */
export function alphabetic(letters: string): Counter {
  const symbols = [...letters]
  return {
    range: [1, Infinity],
    write: value => write(value, symbols),
    negative: '-',
    fallback: 'decimal',
  }
}

/** There is no zero: one is taken off before each letter is chosen. */
function write(value: number, symbols: readonly string[]): string {
  let text = ''
  for (let rest = value; rest > 0; ) {
    rest -= 1
    text = symbols[rest % symbols.length] + text
    rest = Math.floor(rest / symbols.length)
  }
  return text
}
