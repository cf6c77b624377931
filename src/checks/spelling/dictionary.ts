import nspell from 'nspell'

/** A Hunspell dictionary of which no more is made ready than is needed. */
export interface Dictionary {
  /** Looks words up; what is right among them is then known at once. */
  readonly prepare: (words: Iterable<string>) => void
  /** Whether a word that was prepared is right. */
  readonly isKnown: (word: string) => boolean
  /** Whether any word is right; makes the whole dictionary ready, once. */
  readonly has: (word: string) => boolean
}

/**
 * A dictionary from its two files. To make all of it ready takes a quarter of
 * a second; what the words of a text may be forms of, a tenth of that. So
 * only where a word is wrong the whole is asked.
 */
export function openDictionary(aff: string, dic: string): Dictionary {
  const speller = (entries: string) =>
    nspell(Buffer.from(aff), Buffer.from(entries))
  const prefixes = [...aff.matchAll(/^PFX \S+ +0 +(\p{L}+)/gmu)].map(
    ([, letters = '']) => letters,
  )
  const entries = byBeginning(dic)
  const seen = new Set<string>()
  const right = new Set<string>()
  let whole: ReturnType<typeof speller> | undefined
  return {
    prepare: words => {
      const fresh = [...new Set(words)].filter(word => !seen.has(word))
      if (fresh.length === 0) return
      const keys = new Set(fresh.flatMap(word => keysOf(word, prefixes)))
      const lines = [...keys, ''].flatMap(key => entries.get(key) ?? [])
      // The first line is a number, which is passed over.
      const part = speller(['0', ...lines].join('\n'))
      for (const word of fresh) {
        seen.add(word)
        if (part.correct(word)) right.add(word)
      }
    },
    isKnown: word => right.has(word),
    has: word => {
      if (right.has(word)) return true
      whole ??= speller(dic)
      return whole.correct(word)
    },
  }
}

/** So many letters at the beginning of a word no ending changes. */
const fixed = 3

/** The entries by their first letters, those that are short under ''. */
function byBeginning(dic: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of dic.split('\n').slice(1)) {
    const flags = line.indexOf('/')
    const length = flags < 0 ? line.length : flags
    const key = length > fixed ? line.slice(0, fixed).toLowerCase() : ''
    const others = found.get(key)
    if (others) others.push(line)
    else found.set(key, [line])
  }
  return found
}

/** ('recollect', ['re', 'un']) -> ['rec', 'col'] */
function keysOf(word: string, prefixes: readonly string[]): readonly string[] {
  const small = word.toLowerCase()
  return ['', ...prefixes]
    .filter(prefix => small.startsWith(prefix))
    .map(({ length }) => small.slice(length, length + fixed))
}
