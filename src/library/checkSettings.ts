import type { CheckSettings } from '../checks/checkText.ts'
import { codeOf } from '../checks/language/languageCodes.ts'
import { acceptedWords } from '../checks/spelling/acceptedWords.ts'
import { loadSpeller, type Speller } from '../checks/spelling/speller.ts'
import { noTerms } from '../checks/termBase/termBase.ts'
import type { Library } from './library.ts'

/**
 * What the checks know of a site beside its texts. Dictionaries, and what
 * tells languages, are read only where texts in one of `tags` need them.
 */
export async function checkSettings(
  {
    site,
    termBase,
    languages,
  }: Pick<Library, 'site' | 'termBase' | 'languages'>,
  tags: ReadonlySet<string>,
): Promise<CheckSettings> {
  const { source, checks: off } = site
  const spellers = new Map<string, Speller>()
  for (const tag of off['spelling'] ? [] : tags) {
    const speller = await loadSpeller(tag)
    if (speller !== undefined) spellers.set(tag, speller)
  }
  const judged =
    off['language'] === undefined &&
    [...tags].some(tag => codeOf(tag) !== undefined)
  const detector = judged
    ? await import('../checks/language/detectLanguage.ts')
    : undefined
  return {
    source,
    off,
    termBase: off['glossary'] === undefined ? termBase : noTerms,
    spellers,
    accepted: new Map(
      [...spellers.keys()].map(tag => [
        tag,
        acceptedWords(tag, termBase, languages),
      ]),
    ),
    detectLanguage: detector?.detectLanguage,
  }
}
