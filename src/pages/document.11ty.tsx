import { Document } from '../components/Document.tsx'
import { page } from './page.ts'
import { texts } from './site.ts'

/** `/<tag>/<document>/`: the text in force. */
export const { data, render } = page({
  each: site =>
    site.library.languages.flatMap(language =>
      texts(site, language).map(version => ({ language, version })),
    ),
  address: ({ version }) => `/${version.tag}/${version.document}/`,
  render: ({ language, version }, site) => (
    <Document site={site} language={language} version={version} />
  ),
})
