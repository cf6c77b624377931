import { direction } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import type { SiteSettings } from '../library/site.ts'
import { markId } from './ClauseMark.tsx'
import type { ClauseWork } from './clauseWork.ts'
import type { TextRow } from './LanguageStatus.tsx'
import { SourceChange } from './SourceChange.tsx'
import { WorkPlace } from './WorkPlace.tsx'
import { nameIn, type Words } from './words.ts'

interface Props {
  readonly text: TextRow
  readonly site: SiteSettings
  readonly words: Words
}

/** What there is to do in one text, clause by clause. */
export function TextWork({ text: row, site, words }: Props) {
  const { translation, work, text } = row
  const top = work.filter(({ inside }) => !inside)
  const { written, title, file } = translation
  const count = written ? top.length : 1
  return (
    <details
      class="text-work"
      id={`_work-${text.tag}-${text.document}-${text.date}`}
      open={count <= few}
    >
      <summary>
        <strong lang={text.tag}>{title}</strong> {text.date}
        {' · '}
        {words.toDo(work.length)}
      </summary>
      {written ? (
        <ol>
          {top.map(work => (
            <Item {...{ work, translation, site, words }} />
          ))}
        </ol>
      ) : (
        <p class="advice">
          {words.notWritten} <code>{file}</code>
        </p>
      )}
    </details>
  )
}

/** How many clauses are listed without being asked for. */
const few = 12

interface ItemProps extends Omit<Props, 'text'> {
  readonly work: ClauseWork
  readonly translation: TextRow['translation']
}

/** How much of the source is shown, in characters. */
const shown = 100

function Item({ work, translation, site, words }: ItemProps) {
  const { source } = site
  const all = [...work.source.text]
  const within = flatten(work.source.clauses).filter(({ text }) => text !== '')
  const inside = work.work === 'missing' ? within.length : 0
  const text = all.length > shown ? `${all.slice(0, shown).join('')}…` : all
  return (
    <li>
      <p>
        <span class="kind-of-work">{words.count[work.work]}</span>{' '}
        <a href={`${translation.address}#${markId(work.id)}`}>
          {nameIn(words, work.id)}
        </a>
        {inside > 0 && <span class="tag"> {words.inside(inside)}</span>}
      </p>
      <p class="words" lang={source} dir={direction(source)}>
        {work.before === undefined ? (
          text
        ) : (
          <SourceChange {...{ work, source }} />
        )}
      </p>
      <WorkPlace {...{ work, translation, words }} />
    </li>
  )
}
