const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The words one slip of the pen away from a misspelt one, the likeliest slip
 * first, at most three: ('recieve') -> ['receive']. Words further away would
 * take long to look for, and are seldom meant.
 */
export function corrections(
  word: string,
  knows: (word: string) => boolean,
): readonly string[] {
  const found: string[] = []
  const cuts = [...Array(word.length + 1).keys()].map(
    at => [word.slice(0, at), word.slice(at)] as const,
  )
  const slips: readonly (readonly string[])[] = [
    cuts.map(([a, b]) => a + b.charAt(1) + b.charAt(0) + b.slice(2)),
    cuts.map(([a, b]) => a + b.slice(1)),
    cuts.flatMap(([a, b]) => [...letters].map(letter => a + letter + b)),
    cuts.flatMap(([a, b]) =>
      [...letters].map(letter => a + letter + b.slice(1)),
    ),
    cuts.map(([a, b]) => `${a} ${b}`),
  ]
  for (const candidate of slips.flat()) {
    if (found.length === 3) break
    const parts = candidate.split(' ')
    const sound = parts.every(part => part.length > 1 && knows(part))
    if (sound && !found.includes(candidate)) found.push(candidate)
  }
  return found
}
