import { languageName } from '../i18n/language.ts'
import type { SiteSettings } from '../library/site.ts'
import type { Words } from './words.ts'

interface Props {
  /** Language of the page, a BCP 47 tag. */
  readonly tag: string
  readonly site: SiteSettings
  /** Clauses on the page at which there is something to do. */
  readonly todo: number
  /** Address of the page of translations. */
  readonly translate: string
  /** The file of the page's text, where it is not written yet. */
  readonly unwritten: string | undefined
  readonly words: Words
}

/** Says above a page that its language is a draft, and what there is to do. */
export function Banner(props: Props) {
  const { tag, site, todo, translate, unwritten, words } = props
  const draft = site.drafts.includes(tag)
  if (!draft && todo === 0) return null
  const name = languageName(words.tag, tag, [...site.locales, ...site.drafts])
  return (
    <aside
      class="preview-banner"
      aria-label={words.preview}
      lang={words.tag}
      dir="ltr"
    >
      <p>
        <strong>{words.preview}</strong>
        {draft && <span>{words.draft(name)}</span>}
        {unwritten !== undefined && (
          <span>
            {words.notWritten} <code>{unwritten}</code>
          </span>
        )}
        {todo > 0 && <span>{words.todo(todo)}</span>}
        <a href={`${translate}#${tag}`}>{words.translations}</a>
      </p>
    </aside>
  )
}
