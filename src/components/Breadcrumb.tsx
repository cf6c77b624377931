import type { Language } from '../i18n/language.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly title: string
}

/** 首页 › 版权隐私 */
export function Breadcrumb({ site, language: { t, tag }, title }: Props) {
  return (
    <nav class="breadcrumb" aria-label={t('page.breadcrumb')}>
      <ol>
        <li>
          <a href={href(site, `/${tag}/`)}>{t('page.home')}</a>
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
