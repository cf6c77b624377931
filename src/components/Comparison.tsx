import { type Language, longDate } from '../i18n/language.ts'
import { compare } from '../legal/compare.ts'
import { compareWords } from '../legal/compareWords.ts'
import { wordsOfText } from '../legal/words.ts'
import { type Edition, editions, versionBefore } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { ArticleChanges } from './ArticleChanges.tsx'
import { ChangesContents } from './ChangesContents.tsx'
import { isChange } from './changeLabels.ts'
import { MarkedWords } from './MarkedWords.tsx'
import { Shell } from './Shell.tsx'
import { StateBadge } from './StateBadge.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Of the newer version. */
  readonly edition: Edition
  readonly before: Version
  readonly after: Version
}

/** What a version changes, clause by clause. */
export function Comparison({ site, language, edition, before, after }: Props) {
  const { t, tag } = language
  const { title, document, date, summary } = after
  const articles = compare(before.clauses, after.clauses, tag)
  const none = !articles.some(isChange) && before.title === title
  const heading = `${title}: ${t('changes.title')}`
  const all = site.library.languages.map(({ tag }) => tag)
  const tags = all.filter(tag => {
    const version = edition.texts.get(tag)
    return version && versionBefore(site.library, version)
  })
  return (
    <Shell
      {...{ site, language }}
      title={`${heading} (${longDate(tag, date)})`}
      description={summary ?? heading}
      path={`${document}/${date}/changes/`}
      above={[
        { title, path: `${document}/` },
        { title: t('version.history'), path: `${document}/history/` },
      ]}
      menu={other =>
        tags.includes(other)
          ? `${document}/${date}/changes/`
          : `${document}/${date}/`
      }
      tags={edition.state === 'superseded' ? [] : tags}
      hidden={edition.state === 'superseded'}
    >
      <article class="document comparison">
        <header>
          <h1>{heading}</h1>
          <dl class="versions">
            <dt>{t('changes.earlier')}</dt>
            <Facts {...{ site, language }} version={before} />
            <dt>{t('changes.later')}</dt>
            <Facts {...{ site, language }} version={after} />
          </dl>
          {summary !== undefined && <p class="change-summary">{summary}</p>}
          <p class="legend">
            <ins>{t('changes.insertedWords')}</ins>{' '}
            <del>{t('changes.deletedWords')}</del>{' '}
            <span>{t('changes.note')}</span>
          </p>
          {before.title !== title && (
            <p class="change-words">
              {t('changes.renamed')}{' '}
              <MarkedWords
                language={language}
                runs={compareWords(
                  wordsOfText(before.title, tag),
                  wordsOfText(title, tag),
                )}
              />
            </p>
          )}
          {none && <p>{t('changes.none')}</p>}
        </header>
        <ChangesContents language={language} articles={articles} />
        <div class="text">
          {articles.map(article => (
            <ArticleChanges
              {...{ site, language, before, after }}
              compared={article}
            />
          ))}
        </div>
      </article>
    </Shell>
  )
}

interface FactsProps extends Pick<Props, 'site' | 'language'> {
  readonly version: Version
}

/** Where a version stands, and since when. */
function Facts({ site, language, version }: FactsProps) {
  const { t } = language
  const { tag, document, date, published } = version
  const edition = editions(site.library, document).find(e => e.date === date)
  return (
    <dd>
      <a href={href(site, `/${tag}/${document}/${date}/`)}>
        <time dateTime={date}>
          {t('document.effective', { date: longDate(tag, date) })}
        </time>
      </a>{' '}
      {edition && <StateBadge language={language} state={edition.state} />}
      <br />
      <span class="published">
        {t('version.published', { date: longDate(tag, published) })}
      </span>
    </dd>
  )
}
