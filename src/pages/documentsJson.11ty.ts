import { documentsData } from '../formats/documentsData.ts'
import { json } from '../formats/json.ts'
import { page } from './page.ts'

/** `/documents.json`: everything there is, for programs. */
export const { data, render } = page({
  each: () => ['documents'],
  address: () => '/documents.json',
  render: (_, site) => json(documentsData(site)),
})
