import type { Language } from '../i18n/language.ts'
import { type Edition, versionBefore } from '../library/history.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly edition: Edition
}

/** To a version's comparison, where its language has one before it. */
export function ChangesLink({ site, language, edition }: Props) {
  const { t, tag } = language
  const version = edition.texts.get(tag)
  if (!version || !versionBefore(site.library, version)) return null
  const { document, date } = edition
  return (
    <a href={href(site, `/${tag}/${document}/${date}/changes/`)}>
      {t('changes.see')}
    </a>
  )
}
