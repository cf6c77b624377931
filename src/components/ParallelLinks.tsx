import { type Language, languageName } from '../i18n/language.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Name of the document: `agreement`. */
  readonly document: string
}

/**
 * From a text to it beside each other language: one link in a sentence, or
 * the names of several.
 */
export function ParallelLinks({ site, language, document }: Props) {
  const { t, tag } = language
  const { locales } = site.library.site
  const others = locales.filter(other => other !== tag)
  const name = (other: string) => languageName(tag, other, locales)
  const at = (other: string) =>
    href(site, `/${tag}/${document}/parallel/${other}/`)
  const [first, ...more] = others
  if (first === undefined) return null
  if (more.length === 0) {
    return (
      <a href={at(first)}>{t('parallel.see', { language: name(first) })}</a>
    )
  }
  return (
    <span class="parallels">
      {t('parallel.list')}
      {others.map((other, index) => (
        <>
          {index > 0 && ' · '}
          <a
            href={at(other)}
            aria-label={t('parallel.see', { language: name(other) })}
          >
            {name(other)}
          </a>
        </>
      ))}
    </span>
  )
}
