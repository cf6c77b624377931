import { z } from 'zod'

/** The schema itself, without `optional`, `nullable`, `default` and the like. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap())
  if (schema instanceof z.ZodNullable) return bare(schema.unwrap())
  if (schema instanceof z.ZodDefault) return bare(schema.unwrap())
  return schema
}

/** The fields of an object's schema, also where it is one of a union. */
export function fieldsOf(
  schema: z.core.$ZodType,
): Readonly<Record<string, z.core.$ZodType>> {
  const inner = bare(schema)
  if (inner instanceof z.ZodObject) return inner.shape
  if (!(inner instanceof z.ZodUnion)) return {}
  const forms = inner.options.map(fieldsOf)
  return forms.find(fields => Object.keys(fields).length > 0) ?? {}
}

/** The schema of what `path` leads to. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): z.core.$ZodType | undefined {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const inner = bare(schema)
  const next =
    inner instanceof z.ZodArray ? inner.element : fieldsOf(inner)[key]
  return next && schemaAt(next, rest)
}

/** Whether a field must be there. */
export function isRequired(schema: z.core.$ZodType): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
}

/** What a schema says of itself, the inner where the outer is silent. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = schema instanceof z.ZodType ? schema.description : undefined
  const inner = bare(schema)
  if (own !== undefined || inner === schema) return own
  return descriptionOf(inner)
}

/** Dotted names of the texts in an object: `footer.phone`. */
export function textNames(
  schema: z.core.$ZodType,
  prefix = '',
): readonly string[] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, field]) => {
    const name = prefix + key
    const inner = Object.keys(fieldsOf(field)).length > 0
    return inner ? textNames(field, `${name}.`) : [name]
  })
}
