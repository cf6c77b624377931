import type { Clause } from '../legal/clause.ts'

interface Props {
  readonly clause: Pick<Clause, 'number' | 'html'>
}

/** A clause's number and its own words. */
export function ClauseWords({ clause: { number, html } }: Props) {
  return (
    <>
      {number !== '' && <span class="number">{number}</span>}
      <ClauseHtml tag="span" html={html} />
    </>
  )
}

interface HtmlProps {
  readonly tag: 'div' | 'span'
  readonly html: string
  readonly class?: string
  readonly id?: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** The one place for HTML made elsewhere: by the clause renderer alone. */
export function ClauseHtml({ tag: Tag, html, ...rest }: HtmlProps) {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}
