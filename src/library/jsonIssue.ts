import type { z } from 'zod'
import { didYouMean } from '../nearest.ts'
import type { JsonPath } from './json.ts'
import { descriptionOf, fieldsOf } from './schemaFields.ts'

/** What is wrong, and the mend. */
export type Told = readonly [message: string, mend: string]

/**
 * The faults themselves; of a union, those of the form that was meant: the
 * one whose outermost kind of value is right.
 */
export function leaves(
  issues: readonly z.core.$ZodIssue[],
): readonly z.core.$ZodIssue[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'invalid_union') return [issue]
    const isMeant = (form: readonly z.core.$ZodIssue[]) =>
      form.every(({ code, path }) => code !== 'invalid_type' || path.length > 0)
    const isObject = (form: readonly z.core.$ZodIssue[]) =>
      form.every(
        ({ code, path }) => code !== 'invalid_value' || path.length > 0,
      )
    const meant =
      issue.errors.find(form => isMeant(form) && isObject(form)) ??
      issue.errors.find(isMeant) ??
      issue.errors[0]
    const inside = (inner: z.core.$ZodIssue) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    })
    return leaves((meant ?? []).map(inside))
  })
}

/** Says in a sentence why `value`, at `path`, does not fit its schema. */
export function issueProblem(
  issue: z.core.$ZodIssue,
  path: JsonPath,
  value: unknown,
  schema: z.core.$ZodType | undefined,
): Told {
  const name = path.length === 0 ? '' : `"${path.join('.')}" `
  const about = schema === undefined ? undefined : aboutOf(schema)
  if (value === undefined)
    return [`has no ${name.trim()}.`, `Add it${about ?? ''}.`]
  if (issue.code === 'invalid_type') {
    const told = `${name}is ${kindOf(value)}, not ${kinds[issue.expected]}.`
    return [told, `Write ${written[issue.expected]}${about ?? ''}.`]
  }
  if (typeof value === 'string' && value.trim() === '') {
    return [`${name}is empty.`, `Write it${about ?? ''}.`]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const mend = didYouMean(String(value), values, `Write ${oneOf(values)}.`)
    return [`${name}cannot be ${shown(value)}.`, mend]
  }
  const told = issue.code === 'custom' ? issue.params?.['message'] : undefined
  const message = typeof told === 'string' ? told : `cannot be ${shown(value)}.`
  return [`${name}${message}`, issue.message]
}

/** ` (the last line)` or `, with "name" and "address"` */
function aboutOf(schema: z.core.$ZodType): string | undefined {
  const says = descriptionOf(schema)
  if (says !== undefined) return ` (${lowerFirst(says.replace(/\.$/, ''))})`
  const keys = Object.keys(fieldsOf(schema))
    .filter(key => key !== '$schema')
    .map(key => `"${key}"`)
  return keys.length === 0 ? undefined : `, with ${keys.join(', ')}`
}

/** Small where it is the start of a sentence: not in `ICP`. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
}

const written: Readonly<Record<string, string>> = {
  string: 'it in quotation marks',
  array: 'it in square brackets: ["one", "two"]',
  object: 'keys and values in braces',
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'string' ? 'a text' : 'a group of keys'
}

function oneOf(values: readonly string[]): string {
  return values.map(value => `"${value}"`).join(' or ')
}

/** A value as it was written, shortened. */
function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text
}
