import type { Children } from '#html/jsx-runtime'
import { feedAddress } from '../formats/addresses.ts'
import { feedTitle } from '../formats/feed.ts'
import type { Language } from '../i18n/language.ts'
import { defaultAddress, href, type Site, url } from '../pages/site.ts'
import { contentSecurityPolicy } from '../publish/contentSecurityPolicy.ts'
import { Breadcrumb, type Crumb } from './Breadcrumb.tsx'
import { Footer } from './Footer.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { SearchBox } from './SearchBox.tsx'

export interface ShellProps {
  readonly site: Site
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Address below the language: `agreement/`; undefined outside of them. */
  readonly path?: string
  /** Pages between the first and this one, with their addresses. */
  readonly above?: readonly Crumb[] | undefined
  /** Languages that have this page; all where it is not said. */
  readonly tags?: readonly string[]
  /** Where the menu leads in each language, by its tag, if not to `path`. */
  readonly menu?: (tag: string) => string
  /** Kept out of search engines. */
  readonly hidden?: boolean
  /** Own address, where it is not the one of its language: `/`. */
  readonly canonical?: string
  /** Style sheet beside the one of every page. */
  readonly sheet?: string
  /** Script beside the one of every page. */
  readonly script?: string
  /** Further parts of the head. */
  readonly head?: Children
  readonly children: Children
}

/** What every page shares: head, header, path, footer. */
export function Shell(props: ShellProps) {
  const { site, language, title, path, above, children } = props
  const { style } = site.assets
  const menu = props.menu ?? (() => path ?? '')
  const { t, tag, direction } = language
  return (
    <html lang={tag} dir={direction}>
      <Head {...props} />
      <body>
        <a class="skip" href="#_text">
          {t('page.skip')}
        </a>
        <header class="header">
          <a class="operator" href={href(site, `/${tag}/`)}>
            {t('operator.name')}
          </a>
          {path !== 'search/' && <SearchBox site={site} language={language} />}
          <LanguageMenu site={site} language={language} path={menu} />
        </header>
        {/*
          The last sheet of the head once more, asked for only once: Chromium
          reads on when it is there, and has painted the header by then.
        */}
        <link rel="stylesheet" href={href(site, props.sheet ?? style)} />
        {path !== undefined && path !== '' && (
          <Breadcrumb {...{ site, language, above, title }} />
        )}
        <main id="_text" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} language={language} />
      </body>
    </html>
  )
}

function Head(props: ShellProps) {
  const { site, language, title, description, path } = props
  const { canonical, hidden, sheet, script } = props
  const { assets, library } = site
  const name = language.t('operator.name')
  const tags = props.tags ?? library.languages.map(({ tag }) => tag)
  const at = (tag: string) => url(site, `/${tag}/${path}`)
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy}
      />
      {/* At once: a browser looks for nothing ahead of a policy. */}
      <link rel="stylesheet" href={href(site, assets.style)} />
      {sheet !== undefined && (
        <link rel="stylesheet" href={href(site, sheet)} />
      )}
      <script type="module" src={href(site, assets.page)} />
      {script !== undefined && (
        <script type="module" src={href(site, script)} />
      )}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? name : `${title} – ${name}`}</title>
      <meta name="description" content={description} />
      {hidden && <meta name="robots" content="noindex, follow" />}
      {path !== undefined && (
        <>
          <link
            rel="canonical"
            href={canonical ? url(site, canonical) : at(language.tag)}
          />
          {tags.map(tag => (
            <link rel="alternate" hreflang={tag} href={at(tag)} />
          ))}
          {tags.length > 0 && (
            <link
              rel="alternate"
              hreflang="x-default"
              href={url(site, defaultAddress(site, path, tags))}
            />
          )}
          <link
            rel="alternate"
            type="application/atom+xml"
            href={href(site, feedAddress(language.tag))}
            title={feedTitle(language)}
          />
        </>
      )}
      {props.head}
      <link rel="icon" href={href(site, assets.icon)} type="image/svg+xml" />
    </head>
  )
}
