import type { Children, Html } from '#html/jsx-runtime'
import type { Language } from '../i18n/language.ts'
import type { ClauseKind } from '../legal/clause.ts'
import { clauseLists } from './clauseLists.ts'

/** A clause, or the same one in two languages. */
interface Branch<T> {
  readonly kind: ClauseKind
  readonly id: string
  /** 2 for `##`, 3 for `###`. */
  readonly level: number
  readonly clauses: readonly T[]
}

interface Props<T> {
  readonly clauses: readonly T[]
  /** The language of the page. */
  readonly language: Language
  /** Writes a heading, with what is said of it. */
  readonly heading: (clause: T, Tag: 'h2' | 'h3' | 'h4') => Html
  /** Writes a paragraph or a table, likewise. */
  readonly block: (clause: T) => Html
  /** Writes an item's own words; what is inside it follows. */
  readonly item: (clause: T) => Html
}

/** The structure of a text as HTML, each of its parts with its id. */
export function ClauseTree<T extends Branch<T>>(props: Props<T>) {
  return (
    <>
      {clauseLists(props.clauses).map(({ list: List, clauses }) => {
        const parts = clauses.map(clause => part(clause, props))
        return List === undefined ? parts : <List class="items">{parts}</List>
      })}
    </>
  )
}

function part<T extends Branch<T>>(clause: T, props: Props<T>): Children {
  const { kind, id, level, clauses } = clause
  const { language, heading, block, item } = props
  const inner = <ClauseTree {...props} clauses={clauses} />
  switch (kind) {
    case 'article':
      return (
        <section class="article">
          {heading(clause, 'h2')}
          {inner}
        </section>
      )
    case 'heading':
      return heading(clause, level === 3 ? 'h3' : 'h4')
    case 'paragraph':
    case 'table':
      return block(clause)
    case 'conspicuous':
      return (
        <div
          class="conspicuous"
          id={id}
          role="note"
          aria-label={language.t('document.conspicuous')}
        >
          {inner}
        </div>
      )
    case 'quote':
      return <blockquote id={id}>{inner}</blockquote>
    default:
      return (
        <li id={id}>
          {item(clause)}
          {inner}
        </li>
      )
  }
}
