import { VersionChooser } from '../components/VersionChooser.tsx'
import { isChoosable } from '../library/history.ts'
import { page } from './page.ts'

/** `/<tag>/<document>/compare/?from=&to=`: any two versions, in the browser. */
export const { data, render } = page({
  each: site =>
    site.library.languages.flatMap(language =>
      site.library.site.documents
        .filter(name => isChoosable(site.library, language.tag, name))
        .map(document => ({ language, document })),
    ),
  address: ({ language, document }) => `/${language.tag}/${document}/compare/`,
  render: (item, site) => <VersionChooser site={site} {...item} />,
})
