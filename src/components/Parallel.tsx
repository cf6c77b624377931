import { versionAddress } from '../formats/addresses.ts'
import { languageName } from '../i18n/language.ts'
import { pairClauses } from '../legal/pairClauses.ts'
import type { Edition } from '../library/history.ts'
import { href, type Site } from '../pages/site.ts'
import { front } from '../translation/translatable.ts'
import { ClausePairs, type Side } from './ClausePairs.tsx'
import { Contents } from './Contents.tsx'
import { Effective } from './Document.tsx'
import { NextNotice, StandingNotice } from './notices.tsx'
import { Prevailing } from './Prevailing.tsx'
import { PrintButton } from './PrintButton.tsx'
import { PrintedFrom } from './PrintedFrom.tsx'
import { Shell } from './Shell.tsx'
import { SideNotices } from './SideNotices.tsx'
import { staleClauses } from './staleClauses.ts'

interface Props {
  readonly site: Site
  readonly edition: Edition
  /** In the language of the page. */
  readonly own: Side
  readonly other: Side
}

/** The text in force in two languages, clause beside clause. */
export function Parallel({ site, edition, ...both }: Props) {
  const { tag: reader } = both.own.language
  const told = (side: Side, { language: { tag: beside } }: Side): Side => {
    const where = { tag: reader, beside }
    return { ...side, stale: staleClauses(site, side.version, where) }
  }
  const own = told(both.own, both.other)
  const other = told(both.other, both.own)
  const { language, version } = own
  const { t, tag } = language
  const { document, title, date, clauses } = version
  const { locales } = site.library.site
  const name = languageName(tag, other.language.tag, locales)
  const heading = title + t('page.part') + t('parallel.see', { language: name })
  const sides = [
    { ...own, place: 'first' },
    { ...other, place: 'second' },
  ]
  return (
    <Shell
      sheet={site.assets.comparison}
      {...{ site, language }}
      title={heading}
      description={heading}
      path={`${document}/parallel/${other.language.tag}/`}
      above={[{ title, path: `${document}/` }]}
      menu={chosen =>
        `${document}/parallel/${chosen === tag ? other.language.tag : tag}/`
      }
      tags={[]}
      hidden
    >
      <article class="parallel">
        <header>
          <h1 class="pair">
            {sides.map(({ language, version, place }) => (
              <>
                <span
                  class={place}
                  lang={language.tag}
                  dir={language.direction}
                >
                  {version.title}
                </span>{' '}
              </>
            ))}
          </h1>
          <SideNotices id={front.title} {...{ own, other }} />
          <p class="facts">
            <Effective language={language} date={date} />
            <PrintButton language={language} />
          </p>
          <PrintedFrom
            {...{ site, language }}
            addresses={sides.map(({ version }) => versionAddress(version))}
          />
          <NextNotice {...{ site, language, edition }} />
          <StandingNotice {...{ site, language, edition }} />
          <Prevailing site={site} language={language} several />
        </header>
        <Contents language={language} version={version} />
        <p class="columns pair">
          {sides.map(({ language: { tag, direction, name }, place }) => (
            <>
              <span class={place} dir={direction}>
                <a
                  href={href(site, `/${tag}/${document}/`)}
                  lang={tag}
                  hreflang={tag}
                >
                  {name}
                </a>{' '}
                {tag === site.library.site.prevailing && (
                  <span class="state">{t('parallel.governs')}</span>
                )}
              </span>{' '}
            </>
          ))}
        </p>
        <div class="text">
          <ClausePairs
            pairs={pairClauses(clauses, other.version.clauses)}
            {...{ own, other }}
          />
        </div>
      </article>
      <p class="said" role="status" />
    </Shell>
  )
}
