/**
 * The same string by itself. A part of another one would keep the whole of
 * that in memory, and Latin letters from beside others take twice the space.
 */
export function unsliced(text: string): string {
  // Shorter ones are never kept as parts; UTF-8 has no half of a character.
  const copied = text.length >= 13 && !/[\uD800-\uDFFF]/.test(text)
  return copied ? Buffer.from(text).toString() : text
}
