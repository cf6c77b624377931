import { compareWords } from '../legal/compareWords.ts'
import { wordsOfText } from '../legal/words.ts'
import { sourceWords } from '../translation/sourceWords.ts'
import type { ClauseWork } from './clauseWork.ts'

interface Props {
  readonly work: ClauseWork
  /** Language of the source, a BCP 47 tag. */
  readonly source: string
}

/** The words of a source clause now, those marked that came or went. */
export function SourceChange({ work, source }: Props) {
  const words = (text: string) => wordsOfText(text, source)
  const before = words(work.before ?? '')
  const runs = compareWords(before, words(sourceWords(work.source)))
  return (
    <>
      {runs.map(({ change, text }) => {
        if (change === 'same') return text
        return change === 'inserted' ? <ins>{text}</ins> : <del>{text}</del>
      })}
    </>
  )
}
