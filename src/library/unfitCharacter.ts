/** A character that no text may have, where it stands, and the mend. */
export interface Unfit {
  readonly offset: number
  readonly message: string
  readonly mend: string
}

/** What is said of a character, by its code (`U+202E`), and the mend. */
type Rule = readonly [pattern: RegExp, says: string, mend: string]

const rules: readonly Rule[] = [
  [
    /\uFFFD/,
    'has "\uFFFD" for a character that was lost.',
    'Write what stood here before the file was converted.',
  ],
  [
    /[^\P{Cc}\t\n\r]/u,
    'has an invisible control character (CODE).',
    'Take it out.',
  ],
  [
    /[\u202A-\u202E]/,
    'has an invisible character (CODE) that shows others in another order than they stand in.',
    'Take it out.',
  ],
  [
    /\uFEFF/,
    'has an invisible byte order mark (CODE), which stands only at the start of a file.',
    'Take it out.',
  ],
  [
    /[\u2028\u2029]/,
    'has an invisible line separator (CODE).',
    'Write a space or a line break in its place.',
  ],
  [
    /\p{Co}/u,
    'has a character of private use (CODE), which each font shows in its own way.',
    'Write the one of Unicode that is meant.',
  ],
  [
    /\p{Noncharacter_Code_Point}/u,
    'has a code that is no character (CODE).',
    'Take it out.',
  ],
  [
    /\p{Cs}/u,
    'has half of a character (CODE).',
    'Write the whole of it, or take it out.',
  ],
]

/** Any of these, and isolates; most texts have none. */
const suspect = new RegExp(
  [...rules.map(([{ source }]) => source), '[\\u2066-\\u2069]'].join('|'),
  'u',
)

/**
 * The first character of a text that would be shown otherwise than it is
 * written, or not at all, and that pages or feeds may not hold.
 */
export function unfitCharacter(text: string): Unfit | undefined {
  if (!suspect.test(text)) return undefined
  const found = rules.flatMap(([pattern, says, mend]) => {
    const offset = text.search(pattern)
    if (offset < 0) return []
    return [
      { offset, message: says.replace('CODE', codeAt(text, offset)), mend },
    ]
  })
  const open = looseIsolate(text)
  if (open >= 0) {
    const message = `has an invisible character of direction (${codeAt(text, open)}) without its pair on the same line.`
    const mend =
      'Take it out, or put U+2066, U+2067 or U+2068 before the words and U+2069 behind them.'
    found.push({ offset: open, message, mend })
  }
  return found.toSorted((a, b) => a.offset - b.offset)[0]
}

/**
 * Where an isolate begins that its line does not end, or ends that it did not
 * begin; -1 where none is.
 */
function looseIsolate(text: string): number {
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[\u2066-\u2069\n\r]/g)) {
    if (sign === '\u2069') {
      if (open.pop() === undefined) return index
    } else if (sign === '\n' || sign === '\r') {
      if (open[0] !== undefined) return open[0]
    } else {
      open.push(index)
    }
  }
  return open[0] ?? -1
}

/** ('\u0007', 0) -> 'U+0007' */
function codeAt(text: string, offset: number): string {
  const code = text.codePointAt(offset)?.toString(16) ?? ''
  return `U+${code.toUpperCase().padStart(4, '0')}`
}
