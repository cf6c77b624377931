import type { z } from 'zod'
import { didYouMean } from '../nearest.ts'
import type { JsonPath } from './json.ts'
import { descriptionOf, fieldsOf, isRequired } from './schemaFields.ts'

/** What is wrong, and the mend. */
export type Told = readonly [message: string, mend: string]

/**
 * The faults themselves; of a union, those of the form that was meant: a
 * text is one of those to choose from, anything else a group of keys.
 * `valueAt` gives the value that a path leads to.
 */
export function leaves(
  issues: readonly z.core.$ZodIssue[],
  valueAt: (path: readonly PropertyKey[]) => unknown,
): readonly z.core.$ZodIssue[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'invalid_union') return [issue]
    const isText = typeof valueAt(issue.path) === 'string'
    const forms = issue.errors.map(form =>
      form.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] })),
    )
    const isChoice = (form: readonly z.core.$ZodIssue[]) =>
      form.some(
        ({ code, path }) =>
          code === 'invalid_value' && path.length === issue.path.length,
      )
    const ofKind = forms.filter(
      form =>
        (isText || !isChoice(form)) &&
        !form.some(
          ({ code, path }) =>
            code === 'invalid_type' && path.length === issue.path.length,
        ),
    )
    const meant =
      ofKind.find(form => isChoice(form) === isText) ??
      ofKind[0] ??
      forms.find(form => isChoice(form) === isText) ??
      []
    return leaves(meant, valueAt)
  })
}

/** Says in a sentence why `value`, at `path`, does not fit its schema. */
export function issueProblem(
  issue: z.core.$ZodIssue,
  path: JsonPath,
  value: unknown,
  schema: z.core.$ZodType | undefined,
): Told {
  const inList = typeof path.at(-1) === 'number'
  const key = (inList ? path.slice(0, -1) : path).join('.')
  const name = key === '' ? '' : `"${key}" `
  const about = (schema && aboutOf(schema)) ?? ''
  if (value === undefined) return [`has no "${key}".`, `Add it${about}.`]
  const cannot = `${name}cannot ${inList ? 'hold' : 'be'} ${shown(value)}.`
  if (issue.code === 'invalid_type') {
    const told = `${name}is ${kindOf(value)}, not ${kinds[issue.expected]}.`
    const mend = `Write ${written[issue.expected]}${about}.`
    return [inList ? cannot : told, mend]
  }
  if (typeof value === 'string' && value.trim() === '' && !inList) {
    return [`${name}is empty.`, `Write it${about}.`]
  }
  if (Array.isArray(value) && value.length === 0) {
    return [`${name}is empty.`, issue.message]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const patterns = /^(numbering|citation)/.test(key)
    const otherwise = `Write ${oneOf(values)}${patterns ? ', or patterns in braces' : ''}.`
    return [cannot, didYouMean(String(value), values, otherwise)]
  }
  const told = issue.code === 'custom' ? issue.params?.['message'] : undefined
  return [typeof told === 'string' ? name + told : cannot, issue.message]
}

/** ` (the last line)` or `, with "name" and "address"` */
function aboutOf(schema: z.core.$ZodType): string | undefined {
  const says = descriptionOf(schema)
  if (says !== undefined) return ` (${lowerFirst(says.replace(/\.$/, ''))})`
  const keys = Object.entries(fieldsOf(schema))
    .filter(([, field]) => isRequired(field))
    .map(([key]) => `"${key}"`)
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
  record: 'a group of keys',
  boolean: 'true or false',
}

const written: Readonly<Record<string, string>> = {
  string: 'it in quotation marks',
  array: 'it in square brackets: ["one", "two"]',
  object: 'keys and values in braces',
  record: 'keys and values in braces',
  boolean: 'true or false without quotation marks',
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
