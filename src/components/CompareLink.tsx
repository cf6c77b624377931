import type { Language } from '../i18n/language.ts'
import { isChoosable } from '../library/history.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly document: string
  /** Days of the versions to begin with. */
  readonly from?: string
  readonly to?: string
}

/** To the choice of two versions, where there is one. */
export function CompareLink({ site, language, document, from, to }: Props) {
  const { t, tag } = language
  if (!isChoosable(site.library, tag, document)) return null
  const query = from && to ? `?from=${from}&to=${to}` : ''
  return (
    <p class="compare-link">
      <a href={href(site, `/${tag}/${document}/compare/${query}`)}>
        {t('compare.see')}
      </a>
    </p>
  )
}
