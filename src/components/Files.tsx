import { feedAddress, versionAddress } from '../formats/addresses.ts'
import type { Language } from '../i18n/language.ts'
import { textDigest } from '../legal/plainForm.ts'
import type { Version } from '../library/library.ts'
import { href, type Site, url } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly version: Version
}

/** The same text as files to keep, and the digest that proves it. */
export function Files({ site, language: { t, tag }, version }: Props) {
  const at = (file = '') => href(site, versionAddress(version, file))
  const text = url(site, versionAddress(version, 'index.txt'))
  return (
    <details class="files">
      <summary>{t('files.title')}</summary>
      <p>
        <a href={at()}>{t('files.permanent')}</a>
        {' · '}
        <a href={at('index.txt')}>{t('files.text')}</a>
        {' · '}
        <a href={at('index.md')}>Markdown</a>
        {' · '}
        <a href={at('index.json')}>JSON</a>
        {' · '}
        <a href={at('index.akn.xml')}>Akoma&nbsp;Ntoso</a>
        {' · '}
        <a href={href(site, feedAddress(tag))}>{t('files.feed')}</a>
      </p>
      <p>
        {t('files.digest')} <code>{textDigest(version)}</code>
      </p>
      <p>
        {t('files.check')} <code>curl -s {text} | sha256sum</code>
      </p>
    </details>
  )
}
