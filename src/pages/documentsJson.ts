import { documentsData } from '../formats/documentsData.ts'
import { json } from '../formats/json.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

/** Everything there is, for programs, as `/documents.json`. */
export const documentsJson = (site: Site) => json(documentsData(site))

/**
 * It changes with each word of any text, and pages of the site do not, so
 * builds make it by itself.
 */
export const { data, render } = page({
  each: () => ['documents'],
  address: () => '/documents.json',
  render: (_, site) => documentsJson(site),
})
