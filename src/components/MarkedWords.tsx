import type { Language } from '../i18n/language.ts'
import type { Run } from '../legal/compareWords.ts'

interface Props {
  readonly language: Language
  readonly runs: readonly Run[]
}

/** Words with those marked that came or went. */
export function MarkedWords({ language, runs }: Props) {
  return (
    <>
      {runs.map(({ change, text }) => {
        if (change === 'same') return text
        const Mark = change === 'inserted' ? 'ins' : 'del'
        return <Mark {...said(language, change)}>{text}</Mark>
      })}
    </>
  )
}

/**
 * What is read out around marked words, which screen readers mostly pass
 * over. The style sheet adds it, out of sight, so that it is never copied.
 */
function said({ t }: Language, change: 'inserted' | 'deleted') {
  const between = '\0'
  const sentence = t(`changes.${change}`, { words: between })
  const [before = '', after = ''] = sentence.split(between)
  return { 'data-before': before, 'data-after': after }
}
