import { filledIn } from './filledIn.ts'

/** How much is shown before and behind the place that is meant. */
const [before, behind] = [16, 32]

/** A few words around an offset, on one line: `… paid within 30 days …` */
export function clip(words: string, at: number): string {
  const start = at <= before ? 0 : back(words, at - before)
  const end = Math.min(at + behind, words.length)
  const part = words
    .slice(start, end)
    .replaceAll(filledIn, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `${start > 0 ? '…' : ''}${part}${end < words.length ? '…' : ''}`
}

/** To the beginning of the word that `at` is in, where one is near. */
function back(words: string, at: number): number {
  const space = words.lastIndexOf(' ', at)
  return at - space < 12 && space >= 0 ? space + 1 : at
}
