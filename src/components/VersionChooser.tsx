import { type Language, longDate } from '../i18n/language.ts'
import { versionsIn } from '../library/history.ts'
import { inForce } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { type ComparedText, comparedText } from './comparedText.ts'
import { comparisonWords } from './comparisonWords.ts'
import { Shell } from './Shell.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Name of the document: `agreement`. */
  readonly document: string
}

/** What the script of the page is told, in `#_data`. */
export interface ChooserData {
  readonly words: Readonly<Record<string, string>>
  /** The versions that can be chosen, the oldest first. */
  readonly texts: readonly ComparedText[]
}

/** A choice of two versions, and the place where they are compared. */
export function VersionChooser({ site, language, document }: Props) {
  const { t, tag } = language
  const { library } = site
  const versions = versionsIn(library, tag, document)
  const texts = versions.map(version => comparedText(site, language, version))
  const now = inForce(versions, library.day)
  const title = now?.title ?? document
  const has = (other: string) => versionsIn(library, other, document).length > 2
  // To begin with: how the text in force came to be.
  const first = versions[0]?.date
  const to = now?.date === first ? versions.at(-1)?.date : now?.date
  const heading = title + t('page.part') + t('compare.title')
  return (
    <Shell
      sheet={site.assets.comparison}
      {...{ site, language }}
      title={heading}
      description={heading}
      path={`${document}/compare/`}
      above={[
        { title, path: `${document}/` },
        { title: t('version.history'), path: `${document}/history/` },
      ]}
      menu={other => `${document}/${has(other) ? 'compare' : 'history'}/`}
      tags={[]}
      script={site.assets.compare}
      hidden
    >
      <h1>{heading}</h1>
      <form
        class="choose-versions"
        action={href(site, `/${tag}/${document}/compare/`)}
        autocomplete="off"
      >
        <p>
          <label for="_from">{t('changes.earlier')}</label>
          <Choice {...{ language, texts }} name="from" chosen={first} />
        </p>
        <p>
          <label for="_to">{t('changes.later')}</label>
          <Choice {...{ language, texts }} name="to" chosen={to} />
        </p>
        <button type="submit">{t('compare.submit')}</button>
      </form>
      <p id="_status" role="status" />
      <button type="button" id="_retry" hidden>
        {t('compare.retry')}
      </button>
      <div id="_comparison" tabIndex={-1} />
      <section id="_neighbours" class="neighbours">
        <noscript>
          <p>{t('compare.noscript')}</p>
        </noscript>
        <h2>{t('compare.neighbours')}</h2>
        <ul>
          {texts.slice(1).map((after, index) => (
            <li>
              <a href={`${after.address}changes/`}>
                {longDate(tag, texts[index]?.date ?? '')}
                {' – '}
                {longDate(tag, after.date)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <script
        id="_data"
        type="application/json"
        dangerouslySetInnerHTML={{ __html: dataOf(language, texts) }}
      />
    </Shell>
  )
}

interface ChoiceProps {
  readonly language: Language
  readonly texts: readonly ComparedText[]
  readonly name: 'from' | 'to'
  readonly chosen: string | undefined
}

/** A list of the versions, the newest first. */
function Choice({ language, texts, name, chosen }: ChoiceProps) {
  return (
    <select id={`_${name}`} name={name}>
      {texts.toReversed().map(({ date, stateName }) => (
        <option value={date} selected={date === chosen}>
          {longDate(language.tag, date)} · {stateName}
        </option>
      ))}
    </select>
  )
}

/** As JSON that is safe inside a script element. */
function dataOf(language: Language, texts: readonly ComparedText[]): string {
  const data: ChooserData = { words: comparisonWords(language), texts }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
