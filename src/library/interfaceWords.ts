import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { sourceFolder } from '../program/sourceFolder.ts'
import { uiSchema } from './ui.ts'

const folder = join(sourceFolder, 'library/words')

/** A ui.json without what is the operator's own. */
export const wordsSchema = uiSchema.omit({ $schema: true, operator: true })

/** Words of the interface, and how their language numbers and cites. */
export type InterfaceWords = z.output<typeof wordsSchema>

/** The languages whose words ship with the program, by BCP 47 tag. */
export const shippedLanguages: readonly string[] = readdirSync(folder)
  .map(name => name.replace(/\.json$/, ''))
  .toSorted()

/**
 * The words that ship for language `tag`: its own, or those of the same
 * language in the same script (those of zh-TW for zh-HK, of de for de-AT);
 * undefined where there are none.
 */
export function interfaceWords(tag: string): InterfaceWords | undefined {
  const same = shippedLanguages.find(other => other === tag)
  const near = shippedLanguages.find(other => written(other) === written(tag))
  const shipped = same ?? near
  if (shipped === undefined) return undefined
  const text = readFileSync(join(folder, `${shipped}.json`), 'utf8')
  return wordsSchema.parse(JSON.parse(text))
}

/** ('zh-HK') -> 'zh-Hant' */
function written(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}
