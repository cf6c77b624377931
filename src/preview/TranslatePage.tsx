import { languageName } from '../i18n/language.ts'
import { href } from '../pages/site.ts'
import { contentSecurityPolicy } from '../publish/contentSecurityPolicy.ts'
import { status } from '../translation/status.ts'
import { LanguageStatus } from './LanguageStatus.tsx'
import type { Desk } from './liveState.ts'
import type { Preview } from './makePreview.ts'
import { Problems } from './Problems.tsx'
import type { Words } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly preview: Preview
  readonly words: Words
}

/** `/translate/`: how far the translations are, and what is wrong. */
export function TranslatePage({ desk, preview, words }: Props) {
  const { site, library } = preview
  const { source, locales } = library.site
  const language = library.languages.find(({ tag }) => tag === source)
  const name = languageName(words.tag, source, locales)
  const rows = status(library)
  const tags = [...new Set(rows.map(({ text }) => text.tag))]
  return (
    <html lang={words.tag}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={contentSecurityPolicy}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.translations} – ${words.preview}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link
          rel="icon"
          href={href(site, site.assets.icon)}
          type="image/svg+xml"
        />
        <link rel="stylesheet" href={href(site, site.assets.style)} />
        <link rel="stylesheet" href={href(site, site.assets.comparison)} />
      </head>
      <body>
        <header class="header">
          <a class="operator" href={href(site, `/${source}/`)} lang={source}>
            {language?.t('operator.name')}
          </a>
          <span class="state">{words.preview}</span>
        </header>
        <main class="translations">
          <h1>{words.translations}</h1>
          <p class="summary">{words.overview(name)}</p>
          <Problems {...{ desk, preview, words }} />
          {tags.length === 0 && <p>{words.noTexts}</p>}
          {tags.map(tag => (
            <LanguageStatus
              {...{ tag, preview, words }}
              rows={rows.filter(({ text }) => text.tag === tag)}
            />
          ))}
        </main>
      </body>
    </html>
  )
}
