import { compareWords } from './compareWords.ts'
import { wordsOfText } from './words.ts'

/** How many characters of unchanged words stay beside a change, at most. */
const context = 20

/**
 * Two texts in one line, as wdiff writes it, with what stays cut short.
 * ('within thirty days', 'within ten days', 'en') ->
 * 'within [-thirty-]{+ten+} days'
 */
export function markDifference(
  before: string,
  after: string,
  tag: string,
): string {
  const runs = compareWords(wordsOfText(before, tag), wordsOfText(after, tag))
  return runs
    .map(({ change, text }, index) => {
      if (change === 'deleted') return `[-${text}-]`
      if (change === 'inserted') return `{+${text}+}`
      const first = index === 0
      const last = index === runs.length - 1
      return shortened([...text], first, last)
    })
    .join('')
}

function shortened(
  characters: readonly string[],
  first: boolean,
  last: boolean,
): string {
  const start = first ? 0 : context
  const end = last ? 0 : context
  if (first && last) return characters.join('')
  if (characters.length <= start + end + 1) return characters.join('')
  // Words are not cut, where spaces tell them apart.
  const head = characters
    .slice(0, start)
    .join('')
    .replace(/\s\S*$/, ' ')
  const rest = end === 0 ? '' : characters.slice(-end).join('')
  const tail = rest.replace(/^\S+(?=\s)/, '')
  return `${head}…${tail}`
}
