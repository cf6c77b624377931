import type { Language } from '../i18n/language.ts'
import { href, type Site } from '../pages/site.ts'

/** A page on the way to another. */
export interface Crumb {
  readonly title: string
  /** Address below the language: `agreement/`. */
  readonly path: string
}

interface Props {
  readonly site: Site
  readonly language: Language
  readonly above?: readonly Crumb[] | undefined
  /** Title of the page itself. */
  readonly title: string
}

/** 首页 › 版权隐私 */
export function Breadcrumb({ site, language, above = [], title }: Props) {
  const { t, tag } = language
  const crumbs = [{ title: t('page.home'), path: '' }, ...above]
  return (
    <nav class="breadcrumb" aria-label={t('page.breadcrumb')}>
      <ol>
        {crumbs.map(crumb => (
          <li>
            <a href={href(site, `/${tag}/${crumb.path}`)}>{crumb.title}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
