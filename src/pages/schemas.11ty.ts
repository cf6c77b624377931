import { jsonSchema, schemaAddress, schemaNames } from '../formats/schemas.ts'
import { page } from './page.ts'

/** `/schemas/…`: the JSON Schemas that the files for programs name. */
export const { data, render } = page({
  each: () => schemaNames,
  address: name => schemaAddress(name),
  render: (name, site) => jsonSchema(site, name),
})
