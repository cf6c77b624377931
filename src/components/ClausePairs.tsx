import type { Children } from '#html/jsx-runtime'
import type { Language } from '../i18n/language.ts'
import type { ClausePair } from '../legal/pairClauses.ts'
import type { Version } from '../library/library.ts'
import { ClauseTree } from './ClauseTree.tsx'
import { ClauseHtml, ClauseWords } from './ClauseWords.tsx'
import { otherFragments } from './otherFragments.ts'
import { SideNotice, SideNotices } from './SideNotices.tsx'
import type { Stale } from './staleClauses.ts'

/** A text in one of two languages. */
export interface Side {
  readonly language: Language
  readonly version: Version
  /** What to say of it where its source has changed; if anything. */
  readonly stale?: Stale | undefined
}

interface Props {
  readonly pairs: readonly ClausePair[]
  /** In the language of the page. */
  readonly own: Side
  readonly other: Side
}

/** Clauses as in one text, each with the same one of another language. */
export function ClausePairs({ pairs, ...sides }: Props) {
  const cells = (tag: Tag, pair: ClausePair) => (
    <Cells tag={tag} pair={pair} {...sides} />
  )
  return (
    <ClauseTree
      clauses={pairs}
      language={sides.own.language}
      heading={(pair, Heading) => (
        <>
          <Heading class="pair" id={pair.id}>
            {cells('span', pair)}
          </Heading>
          <SideNotices id={pair.id} {...sides} />
        </>
      )}
      block={pair => (
        <div class="pair" id={pair.id}>
          {cells(pair.kind === 'table' ? 'div' : 'p', pair)}
        </div>
      )}
      item={pair => <div class="pair">{cells('p', pair)}</div>}
    />
  )
}

interface PartProps extends Omit<Props, 'pairs'> {
  readonly pair: ClausePair
}

/** Of a heading, of a paragraph or an item, and of a table. */
type Tag = 'span' | 'p' | 'div'

interface CellsProps extends PartProps {
  readonly tag: Tag
}

/** The same clause in both languages, and one link to both. */
function Cells({ tag, pair, own, other }: CellsProps) {
  const { id } = pair
  const { language } = own
  const anchor = tag !== 'div' && <Anchor {...{ pair, own, other }} />
  return (
    <>
      {pair.own && (
        <Cell class="first" tag={tag} clause={pair.own} side={own}>
          {anchor}
        </Cell>
      )}{' '}
      {tag !== 'span' && (
        <SideNotice column="first" side={own} {...{ id, language }} />
      )}
      {pair.other && (
        <Cell
          class="second"
          tag={tag}
          clause={{
            number: pair.other.number,
            html: otherFragments(pair.other.html),
          }}
          side={other}
        >
          {pair.own === undefined && anchor}
        </Cell>
      )}
      {tag !== 'span' && (
        <SideNotice column="second" side={other} {...{ id, language }} />
      )}
    </>
  )
}

interface CellProps {
  readonly class: 'first' | 'second'
  readonly tag: Tag
  readonly clause: { readonly number: string; readonly html: string }
  readonly side: Side
  readonly children: Children
}

function Cell(props: CellProps) {
  const { tag: Tag, class: column, clause, side, children } = props
  const { tag: lang, direction: dir } = side.language
  if (Tag === 'div') {
    const names = `table ${column}`
    const { html } = clause
    return <ClauseHtml tag="div" {...{ lang, dir, class: names, html }} />
  }
  return (
    <Tag class={column} lang={lang} dir={dir}>
      <ClauseWords clause={clause} />
      {children}
    </Tag>
  )
}

/** The link to a clause names it in both languages. */
function Anchor({ pair, own, other }: PartProps) {
  const { t, tag, direction } = own.language
  const names = [
    pair.own && (pair.own.citation || own.version.title),
    pair.other && (pair.other.citation || other.version.title),
  ]
  const clause = names.filter(name => name !== undefined).join(' · ')
  return (
    <a
      class="anchor"
      href={`#${pair.id}`}
      aria-label={t('document.copy', { clause })}
      {...(pair.own ? {} : { lang: tag, dir: direction })}
    />
  )
}
