import type { UiKey } from '../i18n/translate.ts'
import { textNames } from './schemaFields.ts'
import { uiSchema } from './ui.ts'

/** What `ui.json` says in words, without what are settings. */
export const wordSchema = uiSchema.omit({
  $schema: true,
  numbering: true,
  citation: true,
})

/** The dotted names of all words of the interface; plurals' are not in it. */
export const uiKeys: ReadonlySet<string> = new Set(textNames(wordSchema))

/** Whether `name` is a word of the interface; those of plurals are not. */
export function isUiKey(name: string): name is UiKey {
  return uiKeys.has(name)
}
