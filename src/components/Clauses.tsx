import type { Language } from '../i18n/language.ts'
import type { Clause } from '../legal/clause.ts'
import { ClauseHtml, ClauseWords } from './ClauseWords.tsx'
import { clauseLists } from './clauseLists.ts'
import { StaleNotice } from './StaleNotice.tsx'
import type { Stale } from './staleClauses.ts'

interface Props {
  readonly clauses: readonly Clause[]
  readonly language: Language
  /** Title of the document, which names clauses that cannot be cited. */
  readonly title: string
  /** What to say of clauses whose source has changed; if anything. */
  readonly stale?: Stale | undefined
}

/** Clauses as HTML, each with its id, its number and a link to itself. */
export function Clauses({ clauses, ...rest }: Props) {
  return (
    <>
      {clauseLists(clauses).map(({ list: List, clauses }) => {
        const parts = clauses.map(clause => <Part clause={clause} {...rest} />)
        return List === undefined ? parts : <List class="items">{parts}</List>
      })}
    </>
  )
}

interface PartProps extends Omit<Props, 'clauses'> {
  readonly clause: Clause
}

function Part({ clause, ...rest }: PartProps) {
  const { kind, id, clauses } = clause
  const inner = <Clauses clauses={clauses} {...rest} />
  const words = <Words clause={clause} {...rest} />
  const { language, stale } = rest
  const notice = <StaleNotice {...{ language, stale, id }} />
  switch (kind) {
    case 'article':
      return (
        <section class="article" aria-labelledby={id}>
          <h2 id={id}>{words}</h2>
          {notice}
          {inner}
        </section>
      )
    case 'heading': {
      const Heading = clause.level === 3 ? 'h3' : 'h4'
      return (
        <>
          <Heading id={id}>{words}</Heading>
          {notice}
        </>
      )
    }
    case 'paragraph':
      return (
        <>
          <p id={id}>{words}</p>
          {notice}
        </>
      )
    case 'table':
      return (
        <>
          <ClauseHtml tag="div" class="table" id={id} html={clause.html} />
          {notice}
        </>
      )
    case 'conspicuous':
      return (
        <div
          class="conspicuous"
          id={id}
          role="note"
          aria-label={rest.language.t('document.conspicuous')}
        >
          {inner}
        </div>
      )
    case 'quote':
      return <blockquote id={id}>{inner}</blockquote>
    default:
      return (
        <li id={id}>
          {words}
          {notice}
          {inner}
        </li>
      )
  }
}

/** Number, words, and the link to the clause. */
function Words({ clause, language, title }: PartProps) {
  const name = clause.citation || title
  const label = language.t('document.copy', { clause: name })
  return (
    <>
      <ClauseWords clause={clause} />
      <a class="anchor" href={`#${clause.id}`} aria-label={label} />
    </>
  )
}
