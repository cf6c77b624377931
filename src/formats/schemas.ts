import { z } from 'zod'
import { type Site, url } from '../pages/site.ts'
import { documentsSchema } from './documentsSchema.ts'
import { json } from './json.ts'
import { versionSchema } from './versionSchema.ts'

const all = {
  documents: {
    schema: documentsSchema,
    title: 'documents.json: all documents, languages and versions',
  },
  version: {
    schema: versionSchema,
    title: 'index.json: one version in one language, clause by clause',
  },
} as const

export type SchemaName = keyof typeof all

export const schemaNames = Object.keys(all) as readonly SchemaName[]

/** ('version') -> '/schemas/version.schema.json', from the site's root */
export function schemaAddress(name: SchemaName): string {
  return `/schemas/${name}.schema.json`
}

/**
 * JSON Schema (draft 2020-12) of a file for programs, from the schema that
 * its type comes from. It allows fields that are not there yet.
 */
export function jsonSchema(site: Site, name: SchemaName): string {
  const { schema, title } = all[name]
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  const $id = url(site, schemaAddress(name))
  return json({ $schema, $id, title, ...rest })
}
