import { z } from 'zod'
import { termBaseSchema } from '../checks/termBase/termBase.ts'
import { translatedSchema } from '../translation/translated.ts'
import { publishedSchema } from './record/published.ts'
import { siteSchema } from './site.ts'
import { uiSchema } from './ui.ts'

/**
 * JSON Schemas (draft 2020-12) of what translators and the operator edit, by
 * file name, for editors that complete and check as one types.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const write = (schema: z.ZodType, title: string) => {
    const json = z.toJSONSchema(schema, { io: 'input' })
    return `${JSON.stringify({ title, ...json }, null, 2)}\n`
  }
  return {
    'glossary.schema.json': write(termBaseSchema, 'Glossary'),
    'published.schema.json': write(publishedSchema, 'Published texts'),
    'site.schema.json': write(siteSchema, 'Settings of the site'),
    'translated.schema.json': write(translatedSchema, 'Recorded translations'),
    'ui.schema.json': write(uiSchema, 'Words of the interface'),
  }
}
