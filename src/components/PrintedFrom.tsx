import { versionAddress } from '../formats/addresses.ts'
import type { Language } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { type Site, url } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly versions: readonly Version[]
}

/** On paper alone: whose texts these are, where they stand, and the day. */
export function PrintedFrom({ site, language: { t }, versions }: Props) {
  return (
    <p class="printed">
      {t('operator.name')}
      <br />
      {versions.map(version => (
        <>
          {t('document.source')}
          <bdi dir="ltr">{url(site, versionAddress(version))}</bdi>
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
