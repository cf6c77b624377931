import { join } from 'node:path'
import type { z } from 'zod'
import { direction, type Language } from '../i18n/language.ts'
import { translator, type UiKey } from '../i18n/translate.ts'
import { type Numbering, presets } from '../legal/numbering.ts'
import type { Report } from '../problem.ts'
import { type Json, readJson } from './json.ts'
import { checkPlurals } from './plurals.ts'
import { fieldsOf, textNames } from './schemaFields.ts'
import type { SiteSettings } from './site.ts'
import { readTextFile } from './textFile.ts'
import { textsIn } from './texts.ts'
import { type Ui, uiSchema } from './ui.ts'
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
  const t = translator(tag, ui, { ...settings, ...words(ui) })
  const values = textsIn(settings)
  for (const name of textsIn(words(ui)).keys()) {
    if (isUiKey(name) && givenValue(name) === undefined) {
      values.set(name, t(name))
    }
  }
  return {
    tag,
    direction: direction(tag),
    name: ui.language,
    numbering: numberingOf(ui),
    t,
    values,
  }
}

/** The words of the interface, without settings. */
function words({ $schema, numbering, citation, ...rest }: Ui) {
  return rest
}

const wordSchema = uiSchema.omit({
  $schema: true,
  numbering: true,
  citation: true,
})
const keys: ReadonlySet<string> = new Set(textNames(wordSchema))

/** Whether `name` is a word of the interface; those of plurals are not. */
function isUiKey(name: string): name is UiKey {
  return keys.has(name)
}

function checkWords(ui: Json<Ui>, settings: object, tag: string): void {
  const { raw } = ui
  const patterns = typeof ui.value.numbering === 'object'
  if (patterns && !('citation' in raw)) {
    const mend = 'Add it: how articles and items are cited in a sentence.'
    ui.problem([], 'has no "citation" to go with its "numbering".', mend)
  }
  const { $schema, numbering, citation, ...rest } = raw
  const all = [...textsIn(rest)].filter(([name]) => keys.has(name))
  const texts = new Map(all)
  const unused = [...keys].filter(name => !givenValue(name))
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

function numberingOf({ numbering, citation }: Ui): Numbering {
  const preset = typeof numbering === 'string' ? numbering : undefined
  const numbers =
    typeof numbering === 'string' ? presets[numbering].numbers : numbering
  const cite = citation ?? preset ?? 'statute'
  if (typeof cite === 'string') return { ...presets[cite], numbers }
  const { document, within, ...citations } = cite
  return {
    numbers,
    citations,
    document: document ?? '{title}',
    within: within ?? '{document}, {citation}',
  }
}
