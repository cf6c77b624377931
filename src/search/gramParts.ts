/** Languages of scripts without spaces between words (ISO 639). */
const spaceless = ['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']

/** Documents for which one more part is worth its request. */
const each = 2

/** No more parts than these, of which each is still worth a file. */
const most = 128

/**
 * In how many parts the grams of so many documents are kept, so that little
 * is loaded for one question. The page and the index each work it out.
 */
export function gramParts(tag: string, documents: number): number {
  const [language = ''] = tag.toLowerCase().split('-')
  if (!spaceless.includes(language)) return 1
  return Math.min(most, Math.max(1, Math.floor(documents / each)))
}

/** The part that a gram is kept in, with all that begin like it. */
export function gramPart(gram: string, parts: number): number {
  return (gram.codePointAt(0) ?? 0) % parts
}
