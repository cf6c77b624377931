import type { Language } from '../i18n/language.ts'
import type { Stale } from './staleClauses.ts'

interface Props {
  readonly language: Language
  readonly stale: Stale
  readonly id: string
}

/** Says at a clause that its source has changed, and leads there. */
export function StaleNotice({ language: { t }, stale, id }: Props) {
  const { address, source, name } = stale
  return (
    <p class="stale" role="note">
      {t('translation.stale')}{' '}
      <a href={`${address}#${id}`} hreflang={source}>
        {t('translation.source', { language: name })}
      </a>
    </p>
  )
}
