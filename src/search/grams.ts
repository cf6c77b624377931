import { isSpaceless } from './scripts.ts'
import { letters, tokens } from './tokens.ts'

/**
 * Each character of scripts without spaces, and each two neighbours, of a
 * folded text; by these the index knows where a phrase may be.
 *
 * `'个人a的' -> ['个', '人', '个人', '的']`
 */
export function grams(folded: string): readonly string[] {
  return runsOf(folded).flatMap(run => [...run, ...pairs(run)])
}

/**
 * The fewest of them that a text with the folded phrase must have.
 *
 * `'个人信' -> ['个人', '人信']`, `'a人' -> ['人']`, `'a' -> []`
 */
export function askedGrams(folded: string): readonly string[] {
  return runsOf(folded).flatMap(run => (run.length > 1 ? pairs(run) : run))
}

/** What the index compares of characters that touch each other. */
function runsOf(folded: string): readonly (readonly string[])[] {
  const runs: string[][] = []
  let run: string[] = []
  for (const { text } of tokens(folded)) {
    const known = isSpaceless(text) ? letters(text) : ''
    if (known === '') run = []
    else if (run.push(known) === 1) runs.push(run)
  }
  return runs
}

function pairs(run: readonly string[]): readonly string[] {
  return run.slice(1).map((second, index) => run[index] + second)
}
