import type { Language } from '../i18n/language.ts'
import { type Site, url } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Addresses from the site's root: `/en/agreement/2026-11-22/` */
  readonly addresses: readonly string[]
}

/** On paper alone: whose texts these are, where they stand, and the day. */
export function PrintedFrom({ site, language: { t }, addresses }: Props) {
  return (
    <p class="printed">
      {t('operator.name')}
      <br />
      {addresses.map(address => (
        <>
          {t('document.source')}
          <bdi dir="ltr">{url(site, address)}</bdi>
          <br />
        </>
      ))}
      <span class="day">
        {t('document.printed')}
        <time class="today" />
      </span>
    </p>
  )
}
