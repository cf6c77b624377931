import type { Run } from '../legal/compareWords.ts'
import type { Say } from './comparisonWords.ts'

interface Props {
  readonly t: Say
  readonly runs: readonly Run[]
}

/** Words with those marked that came or went. */
export function MarkedWords({ t, runs }: Props) {
  return (
    <>
      {runs.map(({ change, text }) => {
        if (change === 'same') return text
        const Mark = change === 'inserted' ? 'ins' : 'del'
        return <Mark {...said(t, change)}>{text}</Mark>
      })}
    </>
  )
}

/**
 * What is read out around marked words, which screen readers mostly pass
 * over. The style sheet adds it, out of sight, so that it is never copied.
 */
function said(t: Say, change: 'inserted' | 'deleted') {
  const between = '\0'
  const sentence = t(`changes.${change}`, { words: between })
  const [before = '', after = ''] = sentence.split(between)
  return { 'data-before': before, 'data-after': after }
}
