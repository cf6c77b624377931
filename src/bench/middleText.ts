import type { CorpusText } from './corpus.ts'

/** The English text in the middle of a corpus, a sentence of which changes. */
export function middleText(texts: readonly CorpusText[]): CorpusText {
  const english = texts.filter(({ tag }) => tag === 'en')
  const text = english[Math.floor(english.length / 2)]
  if (text === undefined) throw new Error('The corpus has no English text.')
  return text
}
