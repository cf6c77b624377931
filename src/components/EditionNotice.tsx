import { type Language, longDate } from '../i18n/language.ts'
import { type Edition, editions } from '../library/history.ts'
import { href, type Site } from '../pages/site.ts'
import { ChangesLink } from './ChangesLink.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly edition: Edition
}

/**
 * Says above a text that it applies later, or no longer; and above the one in
 * force that another follows.
 */
export function EditionNotice({ site, language, edition }: Props) {
  const { t, tag } = language
  const { document, state, date, until } = edition
  const at = (path: string) => href(site, `/${tag}/${document}/${path}`)
  const day = (text: string) => longDate(tag, text)
  const all = editions(site.library, document)
  const next = all.findLast(other => other.state === 'upcoming')
  if (state === 'in-force') {
    return next === undefined ? null : (
      <p class="notice" role="note">
        {t('version.next', { date: day(next.date) })}{' '}
        <span class="actions">
          <a href={at(`${next.date}/`)}>{t('version.read')}</a>{' '}
          <ChangesLink {...{ site, language }} edition={next} />
        </span>
      </p>
    )
  }
  const current = all.some(other => other.state === 'in-force')
  return (
    <p class="notice" role="note">
      {state === 'upcoming'
        ? t('version.notYet', { date: day(date) })
        : t('version.past', { date: day(until ?? date) })}{' '}
      <span class="actions">
        {current && <a href={at('')}>{t('version.current')}</a>}{' '}
        {state === 'upcoming' && (
          <ChangesLink {...{ site, language, edition }} />
        )}
      </span>
    </p>
  )
}
