import { direction, type Language } from '../i18n/language.ts'
import { front } from '../translation/translatable.ts'
import type { Stale } from './staleClauses.ts'

interface Props {
  /** The language of the page. */
  readonly language: Language
  /** What is known of the text; undefined where nothing is to be said. */
  readonly stale: Stale | undefined
  /** Id of a clause, `front.title` or `front.summary`. */
  readonly id: string
  /** The column of the text, and its direction, where two stand there. */
  readonly column?: 'first' | 'second'
  readonly dir?: Language['direction']
}

/** Says, where it is so, that an original has changed, and leads there. */
export function StaleNotice({ stale, column, dir, ...what }: Props) {
  if (!stale?.ids.has(what.id)) return null
  const said = <Said {...what} stale={stale} />
  if (column === undefined) {
    return (
      <p class="stale" role="note">
        {said}
      </p>
    )
  }
  return (
    <p class={`stale ${column}`} role="note" dir={dir}>
      <span dir={what.language.direction}>{said}</span>
    </p>
  )
}

interface SaidProps {
  readonly language: Language
  readonly stale: Stale
  readonly id: string
}

function Said({ language: { t }, stale, id }: SaidProps) {
  const { original, address, history, name } = stale
  const { tag, title, summary } = original
  const itself = { lang: tag, dir: direction(tag), hreflang: tag }
  switch (id) {
    case front.title:
      return (
        <>
          {t('translation.staleTitle')}{' '}
          {address !== undefined && (
            <a href={address} {...itself}>
              {title}
            </a>
          )}
        </>
      )
    case front.summary:
      return (
        <>
          {t('translation.staleSummary')}{' '}
          <a href={history} {...itself}>
            {summary}
          </a>
        </>
      )
    default:
      return (
        <>
          {t('translation.stale')}{' '}
          {address !== undefined && (
            <a href={`${address}#${id}`} hreflang={tag}>
              {t('translation.source', { language: name })}
            </a>
          )}
        </>
      )
  }
}
