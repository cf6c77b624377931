import { type Language, longDate } from '../i18n/language.ts'
import { type Edition, editions } from '../library/history.ts'
import { href, type Site } from '../pages/site.ts'
import { ChangesLink } from './ChangesLink.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly edition: Edition
}

interface NextProps extends Omit<Props, 'edition'> {
  /** The one that is shown; nothing is said beside one that is not in force. */
  readonly edition: Pick<Edition, 'document' | 'state'>
}

/** Says above the text in force that another follows. */
export function NextNotice({ site, language, edition }: NextProps) {
  const { t, tag } = language
  const { document, state } = edition
  const all = editions(site.library, document)
  const next = all.findLast(other => other.state === 'upcoming')
  if (state !== 'in-force' || next === undefined) return null
  return (
    <p class="notice" role="note">
      {t('version.next', { date: longDate(tag, next.date) })}{' '}
      <span class="actions">
        <a href={href(site, `/${tag}/${document}/${next.date}/`)}>
          {t('version.read')}
        </a>{' '}
        <ChangesLink {...{ site, language }} edition={next} />
      </span>
    </p>
  )
}

/**
 * Says that a text applies later, or no longer: beside all of it, since links
 * lead to clauses far below its title.
 */
export function StandingNotice({ site, language, edition }: Props) {
  const { t, tag } = language
  const { document, state, date, until } = edition
  if (state === 'in-force') return null
  const day = (text: string) => longDate(tag, text)
  const all = editions(site.library, document)
  const current = all.some(other => other.state === 'in-force')
  return (
    <p class="notice standing" role="note">
      {state === 'upcoming'
        ? t('version.notYet', { date: day(date) })
        : t('version.past', { date: day(until ?? date) })}{' '}
      <span class="actions">
        {current && (
          <a href={href(site, `/${tag}/${document}/`)}>
            {t('version.current')}
          </a>
        )}{' '}
        {state === 'upcoming' && (
          <ChangesLink {...{ site, language, edition }} />
        )}
      </span>
    </p>
  )
}
