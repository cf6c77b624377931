import type { Language } from '../i18n/language.ts'
import type { Clause } from '../legal/clause.ts'
import { ClauseTree } from './ClauseTree.tsx'
import { ClauseHtml, ClauseWords } from './ClauseWords.tsx'
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
  const { language, stale } = rest
  const words = (clause: Clause) => <Words clause={clause} {...rest} />
  const notice = ({ id }: Clause) => (
    <StaleNotice {...{ language, stale, id }} />
  )
  return (
    <ClauseTree
      {...{ clauses, language }}
      heading={(clause, Heading) => (
        <>
          <Heading id={clause.id}>{words(clause)}</Heading>
          {notice(clause)}
        </>
      )}
      block={clause => (
        <>
          {clause.kind === 'table' ? (
            <ClauseHtml
              tag="div"
              class="table"
              id={clause.id}
              html={clause.html}
            />
          ) : (
            <p id={clause.id}>{words(clause)}</p>
          )}
          {notice(clause)}
        </>
      )}
      item={clause => (
        <>
          {words(clause)}
          {notice(clause)}
        </>
      )}
    />
  )
}

interface WordsProps extends Pick<Props, 'language' | 'title'> {
  readonly clause: Clause
}

/** Number, words, and the link to the clause. */
function Words({ clause, language, title }: WordsProps) {
  const name = clause.citation || title
  const label = language.t('document.copy', { clause: name })
  return (
    <>
      <ClauseWords clause={clause} />
      <a class="anchor" href={`#${clause.id}`} aria-label={label} />
    </>
  )
}
