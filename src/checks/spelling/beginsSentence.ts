/** What may stand between the end of a sentence and the next word. */
const start = /(?:^|[.!?:;\n])["“‘'(]*\s*["“‘'(]*$/

/** Whether a word at an offset of a text is the first of a sentence. */
export function beginsSentence(text: string, at: number): boolean {
  return start.test(text.slice(Math.max(at - 8, 0), at))
}
