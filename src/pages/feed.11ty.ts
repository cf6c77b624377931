import { feedAddress } from '../formats/addresses.ts'
import { feed } from '../formats/feed.ts'
import { page } from './page.ts'

/** `/<tag>/feed.xml`: new versions, for feed readers (Atom). */
export const { data, render } = page({
  each: site => site.library.languages,
  address: ({ tag }) => feedAddress(tag),
  render: (language, site) => feed(site, language),
})
