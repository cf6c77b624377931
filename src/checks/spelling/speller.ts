import { remember } from '../../legal/remember.ts'
import { languageOf } from '../lexicon.ts'
import { britishForms, britishWords } from './britishForms.ts'
import { legalWords } from './legalWords.ts'

/** Tells whether words of a language are spelled rightly. */
export interface Speller {
  readonly knows: (word: string) => boolean
}

/**
 * What knows the words of language `tag`; undefined where there is no
 * dictionary. The dictionary is read when it is asked for first.
 */
export const loadSpeller = remember(
  async (tag: string): Promise<Speller | undefined> => {
    if (languageOf(tag) !== 'en') return undefined
    const { has } = await english('en')
    // The dictionary is American; every other English is British here.
    const isAmerican = new Intl.Locale(tag).region === 'US'
    const isBritish = (word: string) =>
      britishWords.has(word) || britishForms(word).some(has)
    return {
      knows: word =>
        legalWords.has(word) || has(word) || (!isAmerican && isBritish(word)),
    }
  },
)

const english = remember(async (_: 'en') => {
  const [{ openDictionary }, { default: files }] = await Promise.all([
    import('./dictionary.ts'),
    import('dictionary-en'),
  ])
  const [aff, dic] = [Buffer.from(files.aff), Buffer.from(files.dic)]
  return openDictionary(aff.toString('utf8'), dic.toString('utf8'))
})
