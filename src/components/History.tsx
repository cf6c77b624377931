import { type Language, longDate } from '../i18n/language.ts'
import { type Edition, editions, versionBefore } from '../library/history.ts'
import { textInForce } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { front } from '../translation/translatable.ts'
import { ChangesLink } from './ChangesLink.tsx'
import { CompareLink } from './CompareLink.tsx'
import { Corrections } from './Corrections.tsx'
import { KindLabel } from './KindLabel.tsx'
import { PrintedFrom } from './PrintedFrom.tsx'
import { Shell } from './Shell.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { StateBadge } from './StateBadge.tsx'
import { staleClauses } from './staleClauses.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Name of the document: `agreement`. */
  readonly document: string
}

/** The versions of a document, the newest first. */
export function History({ site, language, document }: Props) {
  const { t } = language
  const now = textInForce(site.library, language.tag, document)
  const title = now?.title ?? document
  const heading = title + t('page.part') + t('version.history')
  return (
    <Shell
      sheet={site.assets.comparison}
      {...{ site, language }}
      title={heading}
      description={heading}
      path={`${document}/history/`}
      above={[{ title, path: `${document}/` }]}
    >
      <h1>{heading}</h1>
      <PrintedFrom
        {...{ site, language }}
        addresses={[`/${language.tag}/${document}/history/`]}
      />
      <CompareLink {...{ site, language, document }} />
      <ol class="history">
        {editions(site.library, document).map(edition => (
          <Entry {...{ site, language, edition }} />
        ))}
      </ol>
    </Shell>
  )
}

interface EntryProps extends Omit<Props, 'document'> {
  readonly edition: Edition
}

function Entry({ site, language, edition }: EntryProps) {
  const { t, tag } = language
  const { document, date, state } = edition
  const version = edition.texts.get(tag)
  const address = href(site, `/${tag}/${document}/${date}/`)
  return (
    <li>
      <h2>
        <a href={address}>
          <time dateTime={date}>{longDate(tag, date)}</time>
        </a>{' '}
        <StateBadge language={language} state={state} />
        <KindLabel language={language} kind={edition.kind} />
      </h2>
      {version === undefined ? (
        <p class="summary">
          {t('version.elsewhere')} {names(site, edition)}
        </p>
      ) : (
        <>
          <p class="summary">
            {t('version.published', { date: longDate(tag, version.published) })}
          </p>
          {version.summary !== undefined && <p>{version.summary}</p>}
          <StaleNotice
            language={language}
            stale={staleClauses(site, version, { tag })}
            id={front.summary}
          />
          <Corrections {...{ site, language, version }} />
          {versionBefore(site.library, version) && (
            <p>
              <ChangesLink {...{ site, language, edition }} />
            </p>
          )}
        </>
      )}
    </li>
  )
}

/** Names of the languages that have a version, each in itself. */
function names(site: Site, edition: Edition) {
  return site.library.languages
    .filter(({ tag }) => edition.texts.has(tag))
    .map(({ tag, name }, index) => (
      <>
        {index > 0 && ', '}
        <span lang={tag}>{name}</span>
      </>
    ))
}
