/** How a form of a word is made: `SFX D y ied [^aeiou]y`. */
interface Affix {
  /** What is taken off the word first. */
  readonly removed: string
  readonly added: string
  /** What the word must be like; undefined where any will do. */
  readonly of: RegExp | undefined
}

/** The affixes that one letter behind the words of a dictionary stands for. */
export interface AffixClass {
  readonly isPrefix: boolean
  /** Whether its forms may also have an affix at their other end. */
  readonly combines: boolean
  readonly affixes: readonly Affix[]
}

/** The classes of an affix file of Hunspell, by their letters. */
export function readAffixes(aff: string): ReadonlyMap<string, AffixClass> {
  const lines = aff
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(([kind]) => kind === 'PFX' || kind === 'SFX')
  const heads = lines.filter(parts => parts.length === 4)
  return new Map(
    heads.map(([kind, letter = '', combines]) => {
      const isPrefix = kind === 'PFX'
      const affixes = lines
        .filter(parts => parts.length > 4 && parts[1] === letter)
        .map(([, , removed = '0', added = '0', of = '.']): Affix => {
          const form = isPrefix ? `^${of}` : `${of}$`
          return {
            removed: removed === '0' ? '' : removed,
            added: added === '0' ? '' : added,
            of: of === '.' ? undefined : new RegExp(form),
          }
        })
      return [letter, { isPrefix, combines: combines === 'Y', affixes }]
    }),
  )
}

/** The forms of a word that a class makes: ('try', D) -> ['tried'] */
export function formsBy(
  word: string,
  { isPrefix, affixes }: AffixClass,
): readonly string[] {
  return affixes
    .filter(({ of }) => of === undefined || of.test(word))
    .map(({ removed, added }) =>
      isPrefix
        ? added + word.slice(removed.length)
        : word.slice(0, word.length - removed.length) + added,
    )
}
