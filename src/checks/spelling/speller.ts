import { remember } from '../../legal/remember.ts'
import { languageOf } from '../lexicon.ts'
import { britishForms, britishWords } from './britishForms.ts'
import { legalWords } from './legalWords.ts'

/** Tells whether a word of a language is spelled rightly. */
export type Speller = (word: string) => boolean

/**
 * What knows the words of language `tag`; undefined where there is no
 * dictionary. A dictionary is read when it is asked for, which takes a
 * quarter of a second, and once.
 */
export const loadSpeller = remember(
  async (tag: string): Promise<Speller | undefined> => {
    if (languageOf(tag) !== 'en') return undefined
    const knows = await english()
    // The dictionary is American; every other English is British here.
    if (new Intl.Locale(tag).region === 'US') return knows
    return word =>
      knows(word) || britishWords.has(word) || britishForms(word).some(knows)
  },
)

let dictionary: Promise<Speller> | undefined

function english(): Promise<Speller> {
  dictionary ??= readEnglish()
  return dictionary
}

async function readEnglish(): Promise<Speller> {
  const [{ default: nspell }, { default: files }] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
  ])
  const read = nspell(Buffer.from(files.aff), Buffer.from(files.dic))
  return word => legalWords.has(word.toLowerCase()) || read.correct(word)
}
