import { versionAddress } from '../formats/addresses.ts'
import { type Language, longDate } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import type { Edition } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { front } from '../translation/translatable.ts'
import { ClauseHtml } from './ClauseWords.tsx'
import { Contents } from './Contents.tsx'
import { Corrected } from './Corrections.tsx'
import { clausesHtml } from './clausesHtml.tsx'
import { FileLinks } from './FileLinks.tsx'
import { Files } from './Files.tsx'
import { NextNotice, StandingNotice } from './notices.tsx'
import { ParallelLinks } from './ParallelLinks.tsx'
import { Prevailing } from './Prevailing.tsx'
import { PrintButton } from './PrintButton.tsx'
import { PrintedFrom } from './PrintedFrom.tsx'
import { Shell } from './Shell.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { staleClauses } from './staleClauses.ts'
import { TermPreview } from './TermPreview.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly edition: Edition
  readonly version: Version
  /** At its own address for ever, not at the one of the text in force. */
  readonly dated?: boolean
}

/** A text with its contents. */
export function Document({ dated = false, ...props }: Props) {
  const { site, language, edition, version } = props
  const { t, tag } = language
  const { title, document, date, terms } = version
  const stale = staleClauses(site, version, { tag, dated })
  const rare =
    edition.state !== 'in-force' || stale !== undefined || hasTable(version)
  return (
    <Shell
      {...{ site, language, title }}
      path={`${document}/`}
      {...(dated ? atItsDate(props) : {})}
      {...(rare ? { sheet: site.assets.rare } : {})}
      {...(terms.length > 0 ? { script: site.assets.terms } : {})}
      description={opening(version)}
      head={<FileLinks {...{ site, edition, version }} />}
    >
      <article class="document">
        <header>
          <h1>{title}</h1>
          <StaleNotice {...{ language, stale, id: front.title }} />
          <p class="facts">
            <Effective language={language} date={date} />
            <a href={href(site, `/${tag}/${document}/history/`)}>
              {t('version.history')}
            </a>
            {(!dated || edition.state === 'in-force') && (
              <ParallelLinks {...{ site, language, document }} />
            )}
            {terms.length > 0 && site.glossary && (
              <a href={href(site, `/${tag}/glossary/`)}>
                {t('glossary.title')}
              </a>
            )}
            <PrintButton language={language} />
          </p>
          <PrintedFrom
            {...{ site, language }}
            addresses={[versionAddress(version)]}
          />
          <Corrected language={language} version={version} />
          <NextNotice {...{ site, language, edition }} />
          <Prevailing site={site} language={language} />
        </header>
        <StandingNotice {...{ site, language, edition }} />
        <Contents language={language} version={version} />
        <ClauseHtml
          tag="div"
          class="text"
          html={clausesHtml(language, version, stale)}
        />
        {terms.length > 0 && <TermPreview language={language} />}
        <Files {...{ site, language, version }} />
      </article>
      <p class="said" role="status" />
    </Shell>
  )
}

/**
 * How the page at a version's own address differs: the one in force leads
 * search engines to the document's address, an old one keeps them out.
 */
function atItsDate({ language, edition, version }: Omit<Props, 'dated'>) {
  const { title, document, date, tag } = version
  const { state, texts } = edition
  const common = {
    title: `${title} (${longDate(language.tag, date)})`,
    path: `${document}/${date}/`,
    above: [{ title, path: `${document}/` }],
  }
  if (state === 'in-force') {
    return { ...common, canonical: `/${tag}/${document}/`, tags: [] }
  }
  return state === 'superseded'
    ? { ...common, tags: [], hidden: true }
    : { ...common, tags: [...texts.keys()] }
}

/** The day in force, within its sentence. */
export function Effective(props: { language: Language; date: string }) {
  const { language, date } = props
  const words = longDate(language.tag, date)
  return (
    <time class="effective" dateTime={date}>
      {language.t('document.effective', { date: words })}
    </time>
  )
}

function hasTable({ clauses }: Version): boolean {
  return flatten(clauses).some(({ kind }) => kind === 'table')
}

/** The first words of a text, for search engines: at most 150 characters. */
function opening({ clauses, title }: Version): string {
  const first = clauses.find(({ kind }) => kind === 'paragraph')
  const inside = first ?? clauses[0]?.clauses.find(({ text }) => text !== '')
  const words = [...(inside?.text ?? title)]
  return words.length <= 150
    ? words.join('')
    : `${words.slice(0, 149).join('').trimEnd()}…`
}
