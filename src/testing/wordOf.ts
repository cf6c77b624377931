/**
 * A word to look for, out of a text: the longest, or its first characters in
 * a script without spaces. 'In the course of disputes' -> 'disputes'
 */
export function wordOf(text: string): string {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length)
  return longest.length > 16 ? longest.slice(0, 4) : longest
}
