import { type Language, longDate } from '../i18n/language.ts'
import { type Edition, versionBefore } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import type { Site } from '../pages/site.ts'
import { ComparedTexts } from './ComparedTexts.tsx'
import { CompareLink } from './CompareLink.tsx'
import { comparedText } from './comparedText.ts'
import { PrintedFrom } from './PrintedFrom.tsx'
import { Shell } from './Shell.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Of the newer version. */
  readonly edition: Edition
  readonly before: Version
  readonly after: Version
}

/** What a version changes, clause by clause. */
export function Comparison({ site, language, edition, ...versions }: Props) {
  const { t, tag } = language
  const { title, document, date, summary } = versions.after
  const before = comparedText(site, language, versions.before)
  const after = comparedText(site, language, versions.after)
  const heading = title + t('page.part') + t('changes.title')
  const all = site.library.languages.map(({ tag }) => tag)
  const tags = all.filter(tag => {
    const version = edition.texts.get(tag)
    return version && versionBefore(site.library, version)
  })
  return (
    <Shell
      sheet={site.assets.comparison}
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
      <PrintedFrom
        {...{ site, language }}
        addresses={[`/${tag}/${document}/${date}/changes/`]}
      />
      <ComparedTexts
        {...{ t, tag, before, after }}
        clauses={{
          before: versions.before.clauses,
          after: versions.after.clauses,
        }}
        steps={[after]}
      >
        <h1>{heading}</h1>
        <CompareLink
          {...{ site, language, document }}
          from={before.date}
          to={after.date}
        />
      </ComparedTexts>
    </Shell>
  )
}
