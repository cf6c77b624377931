import type { State } from '../translation/clauseStates.ts'
import type { Work } from './clauseWork.ts'
import type { TextRow } from './LanguageStatus.tsx'
import type { Words } from './words.ts'

interface Props {
  readonly texts: readonly TextRow[]
  readonly words: Words
  /** Id of the heading that names the table. */
  readonly label: string
}

/**
 * How far each text is, in the numbers of `npm run status`. What is
 * untranslated counts among the others as well.
 */
export function StatusTable({ texts, words, label }: Props) {
  const { count } = words
  const heads = [
    ...[words.document, words.version, words.translated, count.stale],
    ...[count.missing, count.untranslated, words.unrecorded, words.percent],
  ]
  return (
    <table class="status" aria-labelledby={label}>
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {texts.map(text => (
          <Row {...{ text, words }} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ text: row, words }: { text: TextRow; words: Words }) {
  const { translation, text, states, work } = row
  const silent = states === undefined
  const stateCount = (state: State) =>
    states?.filter(one => one.state === state).length ?? 0
  const workCount = (kind: Work) => work.filter(one => one.work === kind).length
  const done = stateCount('translated')
  const all = Math.max(states?.length ?? 0, 1)
  return (
    <tr>
      <th scope="row">
        <a href={translation.address} lang={text.tag}>
          {translation.title}
        </a>
      </th>
      <td data-label={words.version}>{text.date}</td>
      <Count label={words.translated} value={silent ? undefined : done} />
      <Count
        label={words.count.stale}
        value={silent ? undefined : stateCount('stale')}
        open
      />
      <Count label={words.count.missing} value={workCount('missing')} open />
      <Count
        label={words.count.untranslated}
        value={workCount('untranslated')}
        open
      />
      <Count
        label={words.unrecorded}
        value={silent ? undefined : stateCount('unrecorded')}
      />
      <td class="done" data-label={words.percent}>
        {silent ? (
          words.notRecorded
        ) : (
          <>
            {/* Rounded down: 100 % is all of it. */}
            {Math.floor((100 * done) / all)} %
            <progress value={done} max={all} aria-hidden="true" />
          </>
        )}
      </td>
    </tr>
  )
}

interface CountProps {
  readonly label: string
  /** Undefined where nobody knows. */
  readonly value: number | undefined
  /** Whether more than none is work to do. */
  readonly open?: boolean
}

function Count({ label, value, open = false }: CountProps) {
  const tone = value === 0 || value === undefined ? 'none' : 'open'
  return (
    <td
      class={`count ${open || tone === 'none' ? tone : ''}`.trim()}
      data-label={label}
    >
      {value ?? '–'}
    </td>
  )
}
