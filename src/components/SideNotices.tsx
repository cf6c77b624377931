import type { Language } from '../i18n/language.ts'
import type { Side } from './ClausePairs.tsx'
import { StaleNotice } from './StaleNotice.tsx'

interface Props {
  /** Id of a clause, or `front.title`. */
  readonly id: string
  /** In the language of the page. */
  readonly own: Side
  readonly other: Side
}

/** What is to be said below a heading in two languages, which cannot hold it. */
export function SideNotices({ id, own, other }: Props) {
  if (![own, other].some(({ stale }) => stale?.ids.has(id))) return null
  const { language } = own
  return (
    <div class="pair">
      <SideNotice column="first" side={own} {...{ id, language }} />
      <SideNotice column="second" side={other} {...{ id, language }} />
    </div>
  )
}

interface SideProps extends Pick<Props, 'id'> {
  /** The language of the page. */
  readonly language: Language
  readonly side: Side
  readonly column: 'first' | 'second'
}

/** What is to be said of a clause in one of two languages; if anything. */
export function SideNotice({ side, id, language, column }: SideProps) {
  const { stale } = side
  if (stale === undefined) return null
  const dir = side.language.direction
  return <StaleNotice {...{ stale, dir, id, language, column }} />
}
