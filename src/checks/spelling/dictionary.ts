import { group } from '../../group.ts'
import { type AffixClass, formsBy, readAffixes } from './affixes.ts'

/** Tells whether words are in a dictionary, in one of their forms. */
export interface Dictionary {
  readonly has: (word: string) => boolean
}

/**
 * A Hunspell dictionary from its two files, for words of letters and
 * apostrophes. To make every form of every word takes a quarter of a second;
 * so a word is looked up by what it may be a form of, and forms are made of
 * that alone.
 */
export function openDictionary(aff: string, dic: string): Dictionary {
  const classes = readAffixes(aff)
  const stems = readStems(dic, /^ONLYINCOMPOUND (\S)/m.exec(aff)?.[1])
  const stemsOf = stemFinder([...classes.values()])
  const has = (word: string): boolean =>
    stems.has(word) ||
    stemsOf(word).some(stem =>
      stems.get(stem)?.some(letters => makes(stem, letters, word, classes)),
    )
  return {
    has: word => {
      if (has(word)) return true
      const small = word.toLowerCase()
      if (small === word) return false
      const first = word.charAt(0) + small.slice(1)
      return (word === word.toUpperCase() && has(first)) || has(small)
    },
  }
}

/** Words, with the letters of their classes, once for each of their lines. */
function readStems(
  dic: string,
  compound: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>()
  // The first line is a number.
  let at = dic.indexOf('\n') + 1
  while (at > 0 && at < dic.length) {
    const found = dic.indexOf('\n', at)
    const end = found < 0 ? dic.length : found
    const line = dic.slice(at, end)
    const slash = line.indexOf('/')
    const word = slash < 0 ? line : line.slice(0, slash)
    const letters = slash < 0 ? '' : line.slice(slash + 1)
    const others = stems.get(word)
    if (others) others.push(letters)
    else if (!compound || !letters.includes(compound)) {
      stems.set(word, [letters])
    }
    at = end + 1
  }
  return stems
}

/** Finds what a word may be a form of: ('retries') -> ['retry', 'try', …] */
function stemFinder(classes: readonly AffixClass[]) {
  const affixesOf = (prefixes: boolean) =>
    classes
      .filter(({ isPrefix }) => isPrefix === prefixes)
      .flatMap(({ affixes }) => affixes)
      .filter(({ added }) => added !== '')
  // By the letter at their end, which most words have not.
  const prefixes = group(affixesOf(true), ({ added }) => added.charAt(0))
  const endings = group(affixesOf(false), ({ added }) => added.slice(-1))
  return (word: string): readonly string[] => {
    const found: string[] = []
    for (const { added, removed } of prefixes.get(word.charAt(0)) ?? []) {
      if (word.startsWith(added)) found.push(removed + word.slice(added.length))
    }
    for (const start of [word, ...found]) {
      for (const { added, removed } of endings.get(start.slice(-1)) ?? []) {
        const length = start.length - added.length
        if (length > 0 && start.endsWith(added)) {
          found.push(start.slice(0, length) + removed)
        }
      }
    }
    return found
  }
}

/** Whether a word is a form that the classes of a stem make. */
function makes(
  stem: string,
  letters: string,
  word: string,
  classes: ReadonlyMap<string, AffixClass>,
): boolean {
  const own = [...letters].flatMap(letter => classes.get(letter) ?? [])
  return own.some((one, index) => {
    const forms = formsBy(stem, one)
    if (forms.includes(word)) return true
    // A form with affixes at both ends is made in the order of the letters.
    const others = own
      .slice(index + 1)
      .filter(other => other.combines && other.isPrefix !== one.isPrefix)
    return (
      one.combines &&
      forms.some(form =>
        others.some(other => formsBy(form, other).includes(word)),
      )
    )
  })
}
