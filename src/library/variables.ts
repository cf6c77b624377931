import { didYouMean } from '../nearest.ts'
import type { Json } from './json.ts'

/** Values that the program gives to a sentence, beside ui.json's own. */
const given: Readonly<Record<string, string>> = {
  'changes.after': 'clause',
  'changes.before': 'clause',
  'changes.deleted': 'words',
  'changes.inserted': 'words',
  'changes.renumberedCount': 'count',
  'changes.unchangedCount': 'count',
  'compare.unknown': 'date',
  'document.effective': 'date',
  'document.copy': 'clause',
  'document.prevailing': 'language',
  'parallel.prevailing': 'language',
  'parallel.see': 'language',
  'search.count': 'count',
  'search.superseded': 'date',
  'translation.source': 'language',
  'version.corrected': 'date',
  'version.next': 'date',
  'version.notYet': 'date',
  'version.past': 'date',
  'version.published': 'date',
}

/** Forms of a plural that may say the number in words. */
const inWords = /_(zero|one|two)$/

/** ('search.count_other') -> 'count' */
export function givenValue(name: string): string | undefined {
  return given[name.replace(/_[a-z]+$/, '')]
}

/**
 * Reports a `{{name}}` in a sentence of `ui` that neither the program nor
 * the content gives, and a sentence that lacks the one it is for. `texts`
 * are those of `ui` and `known` all that may be used, by dotted name.
 */
export function checkVariables(
  ui: Pick<Json<unknown>, 'problem'>,
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): void {
  for (const [name, text] of texts) {
    const bad = (message: string, mend: string) =>
      ui.problem(name.split('.'), message, mend)
    const own = givenValue(name)
    const used = [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
    const valid = own === undefined ? [...known.keys()] : [own, ...known.keys()]
    let misnamed = false
    for (const [braces, variable = ''] of used) {
      if (variable === own) continue
      const value = known.get(variable)
      if (value === undefined) {
        misnamed = true
        const otherwise = 'Name a text of ui.json or site.json, or take it out.'
        const mend = didYouMean(variable, valid, otherwise)
        bad(`"${name}" uses ${braces}, which has no value here.`, mend)
      } else if (value.includes('{{')) {
        const mend = 'Write it out instead: names are filled in only once.'
        bad(`"${name}" uses ${braces}, which itself uses {{…}}.`, mend)
      }
    }
    if (/\{\{|\}\}/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, ''))) {
      const mend = 'Write {{name}}, with two braces at both ends.'
      bad(`"${name}" has braces that do not match.`, mend)
    } else if (
      own !== undefined &&
      !misnamed &&
      !inWords.test(name) &&
      !used.some(([, variable]) => variable === own)
    ) {
      const mend = 'Put it where the value belongs.'
      bad(`"${name}" does not use {{${own}}}.`, mend)
    }
  }
}
