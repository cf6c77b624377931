import { type Language, languageName } from '../i18n/language.ts'
import type { Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Above more than a translation: above texts in several languages. */
  readonly several?: boolean
}

/** Says which language governs, where the operator has said it. */
export function Prevailing({ site, language, several = false }: Props) {
  const { t, tag } = language
  const { prevailing, locales } = site.library.site
  if (prevailing === null || (prevailing === tag && !several)) return null
  const values = { language: languageName(tag, prevailing, locales) }
  return (
    <p class="notice" role="note">
      {several
        ? t('parallel.prevailing', values)
        : t('document.prevailing', values)}
    </p>
  )
}
