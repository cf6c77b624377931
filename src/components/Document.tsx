import { type Language, languageName, longDate } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { type Site, url } from '../pages/site.ts'
import { Clauses } from './Clauses.tsx'
import { Contents } from './Contents.tsx'
import { Shell } from './Shell.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly version: Version
}

/** A text with its contents. */
export function Document({ site, language, version }: Props) {
  const { t, tag } = language
  const { title, document, clauses } = version
  const path = `${document}/`
  return (
    <Shell {...{ site, language, title, path }} description={opening(version)}>
      <article class="document">
        <header>
          <h1>{title}</h1>
          <p class="facts">
            <Effective language={language} date={version.date} />
            <button
              type="button"
              class="print"
              data-copied={t('document.copied')}
            >
              {t('document.print')}
            </button>
          </p>
          <p class="printed">
            {t('operator.name')}
            <br />
            {t('document.source')}
            {url(site, `/${tag}/${path}`)}
            <br />
            <span class="day">
              {t('document.printed')}
              <time class="today" />
            </span>
          </p>
          <Prevailing site={site} language={language} />
        </header>
        <Contents language={language} version={version} />
        <div class="text">
          <Clauses clauses={clauses} language={language} title={title} />
        </div>
      </article>
      <p class="said" role="status" />
    </Shell>
  )
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

/** Says which language governs, where the operator has said it. */
function Prevailing({ site, language }: Omit<Props, 'version'>) {
  const { prevailing } = site.library.site
  if (prevailing === null || prevailing === language.tag) return null
  const name = languageName(language.tag, prevailing)
  return (
    <p class="notice" role="note">
      {language.t('document.prevailing', { language: name })}
    </p>
  )
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
