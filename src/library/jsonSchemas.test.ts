import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from './jsonSchemas.ts'

test.each(Object.entries(jsonSchemas()))(
  '%s is what editors are given',
  (file, text) => {
    const committed = readFileSync(new URL(file, import.meta.url), 'utf8')
    expect(committed, 'Run `npm run schemas`.').toBe(text)
  },
)

test('every word of ui.json has a description for the translator', () => {
  const schema: unknown = JSON.parse(jsonSchemas()['ui.schema.json'] ?? '')
  expect(undescribed(schema, '')).toEqual([])
})

/** Paths of the texts in a schema that say nothing of themselves. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const text = 'type' in schema && schema.type === 'string'
  const silent = text && !('description' in schema) && path !== '.$schema'
  const inside =
    'properties' in schema ? Object.entries(schema.properties ?? {}) : []
  return [
    ...(silent ? [path] : []),
    ...inside.flatMap(([key, value]) => undescribed(value, `${path}.${key}`)),
  ]
}
