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
  const prefixes = affixesOf(true)
  const endings = new Map<string, Set<string>>()
  for (const { added, removed } of affixesOf(false)) {
    const others = endings.get(added) ?? new Set()
    endings.set(added, others.add(removed))
  }
  const longest = Math.max(...[...endings.keys()].map(({ length }) => length))
  return (word: string): readonly string[] => {
    const starts = prefixes
      .filter(({ added }) => word.startsWith(added))
      .map(({ added, removed }) => removed + word.slice(added.length))
    const found = [...starts]
    for (const start of [word, ...starts]) {
      for (let length = 1; length <= longest; length++) {
        const removed = endings.get(start.slice(-length))
        if (removed === undefined || length >= start.length) continue
        for (const end of removed) found.push(start.slice(0, -length) + end)
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
