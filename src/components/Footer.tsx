import type { Language } from '../i18n/language.ts'
import { icpRegister, policeCode } from '../library/filing.ts'
import { once } from '../once.ts'
import { href, type Site, texts } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
}

/** Documents that every page names; the sitemap names all. */
const most = 12

/**
 * Contact, documents, copyright, and the filing numbers that mainland rules
 * want on every page, as plain HTML linked to the registers.
 */
export function Footer({ site, language }: Props) {
  return footerOf(site)(language)
}

/** Every page of a language has the same. */
const footerOf = once((site: Site) =>
  once((language: Language) => footer({ site, language })),
)

function footer({ site, language }: Props) {
  const { t, tag } = language
  const { phone, icp } = site.library.site
  return (
    <footer class="footer">
      <address>
        <p>
          {t('footer.phone')}
          <bdi>
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </bdi>
        </p>
        <p>
          {t('footer.address')}
          {t('operator.address')}
        </p>
      </address>
      <nav aria-label={t('footer.label')}>
        <ul>
          {texts(site, language)
            .slice(0, most)
            .map(({ document, title }) => (
              <li>
                <a href={href(site, `/${tag}/${document}/`)}>{title}</a>
              </li>
            ))}
          <li>
            <a href={href(site, `/${tag}/sitemap/`)}>{t('sitemap.title')}</a>
          </li>
        </ul>
      </nav>
      <p>
        {t('footer.copyright')}
        {icp !== null && (
          <>
            {' '}
            <a href={icpRegister} lang="zh-CN">
              {icp}
            </a>
          </>
        )}
        <Police site={site} />
      </p>
    </footer>
  )
}

/** The 公安备案 number with its badge. */
function Police({ site }: { readonly site: Site }) {
  const { police } = site.library.site
  if (police === null) return null
  const query = `https://beian.mps.gov.cn/#/query/webSearch?code=${policeCode(police)}`
  return (
    <>
      {' '}
      <a class="police" href={query} lang="zh-CN">
        <img
          src={href(site, site.assets.badge)}
          alt=""
          width="18"
          height="20"
        />
        {police}
      </a>
    </>
  )
}
