import { join } from 'node:path'
import type { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import type { Report } from '../problem.ts'
import { type Json, readJson } from './json.ts'
import { makeLanguage } from './makeLanguage.ts'
import { checkPlurals } from './plurals.ts'
import { fieldsOf } from './schemaFields.ts'
import type { SiteSettings } from './site.ts'
import { readTextFile } from './textFile.ts'
import { textsIn } from './texts.ts'
import { type Ui, uiSchema } from './ui.ts'
import { uiKeys, wordSchema } from './uiKeys.ts'
import { checkVariables, givenValue } from './variables.ts'

/**
 * Reads `<tag>/ui.json`, and reports what is wrong. What cannot be used is
 * replaced, so that the texts of the language can be read for their own
 * problems.
 */
export function readLanguage(
  folder: string,
  tag: string,
  site: SiteSettings,
  report: Report,
): Language {
  const file = join(folder, tag, 'ui.json')
  const absent = 'Copy the ui.json of another language, and translate it.'
  const text = readTextFile(file, folder, report, absent)
  const { $schema: _, ...settings } = site
  const read = text && readJson(text, uiSchema, standIn(), report)
  if (read) checkWords(read, settings, tag)
  const ui = read?.value ?? uiSchema.parse(standIn())
  return makeLanguage(tag, ui, site)
}

function checkWords(ui: Json<Ui>, settings: object, tag: string): void {
  const { raw } = ui
  const patterns = typeof ui.value.numbering === 'object'
  if (patterns && !('citation' in raw)) {
    const mend = 'Add it: how articles and items are cited in a sentence.'
    ui.problem([], 'has no "citation" to go with its "numbering".', mend)
  }
  const { $schema, numbering, citation, ...rest } = raw
  const all = [...textsIn(rest)].filter(([name]) => uiKeys.has(name))
  const texts = new Map(all)
  const unused = [...uiKeys].filter(name => !givenValue(name))
  const known = new Map(unused.map(name => [name, texts.get(name) ?? '']))
  for (const [name, value] of textsIn(settings)) known.set(name, value)
  checkPlurals(ui, texts, tag)
  checkVariables(ui, texts, known)
}

/** A ui.json that says nothing, for what a language's own lacks. */
function standIn(): Readonly<Record<string, unknown>> {
  const empty = Object.entries(wordSchema.shape).map(([key, field]) => [
    key,
    blank(field),
  ])
  return {
    ...Object.fromEntries(empty),
    numbering: 'statute',
    citation: 'statute',
  }
}

/** A value that fits a schema of texts. */
function blank(schema: z.core.$ZodType): unknown {
  const fields = Object.entries(fieldsOf(schema))
  return fields.length === 0
    ? '-'
    : Object.fromEntries(fields.map(([key, field]) => [key, blank(field)]))
}
