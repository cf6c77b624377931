/** Characters, up to which a clause is shown as a whole. */
const short = 140

/**
 * The words of the clause that defines a term; of a long one, the sentence
 * that does (where browsers can tell sentences apart).
 */
export function definingWords(definition: Element): string {
  const words = definition.closest('span, td, th') ?? definition
  const text = words.textContent ?? ''
  if (text.length <= short || !('Segmenter' in Intl)) return text
  const before = new Range()
  before.setStart(words, 0)
  before.setEndBefore(definition)
  const { lang } = document.documentElement
  const sentence = new Intl.Segmenter(lang, { granularity: 'sentence' })
    .segment(text)
    .containing(`${before}`.length)
  return sentence?.index
    ? `… ${sentence.segment}`
    : text.slice(0, sentence?.segment.length)
}
