import { type Language, longDate } from '../i18n/language.ts'
import type { Edition } from '../library/history.ts'
import { textInForce } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { Shell } from './Shell.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly edition: Edition
}

/** In place of a version that a language never had: which ones have it. */
export function MissingText({ site, language, edition }: Props) {
  const { t, tag } = language
  const { document, date } = edition
  const now = textInForce(site.library, language.tag, document)
  const title = now?.title ?? document
  const has = site.library.languages.filter(({ tag }) => edition.texts.has(tag))
  return (
    <Shell
      {...{ site, language }}
      title={longDate(tag, date)}
      description={t('version.elsewhere')}
      path={`${document}/${date}/`}
      above={[{ title, path: `${document}/` }]}
      tags={[]}
      hidden
    >
      <h1>{title}</h1>
      <p>{t('version.elsewhere')}</p>
      <ul class="choose">
        {has.map(other => (
          <li lang={other.tag} dir={other.direction}>
            <a
              href={href(site, `/${other.tag}/${document}/${date}/`)}
              hreflang={other.tag}
            >
              <strong>{other.name}</strong>{' '}
              <span>{longDate(other.tag, date)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(site, `/${tag}/${document}/`)}>{t('version.current')}</a>
      </p>
    </Shell>
  )
}
