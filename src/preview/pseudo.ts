/** How words are changed so that one sees where they stand. */
export interface Pseudo {
  /** Changes letters, and nothing around them. */
  readonly letters: (text: string) => string
  /** Changes a whole string, whose end can be seen then. */
  readonly string: (text: string) => string
  /** What stands before and after a whole string, by its words. */
  readonly around: (words: string) => readonly [string, string]
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const marked = [
  ...'àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž',
  ...'ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ',
]
const accents = new Map([...plain].map((letter, at) => [letter, marked[at]]))

const wide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u
const wideFiller = '一二三四五六七八九十'
const filler = ' one two three four five six seven eight nine ten'

/** ('Search {{date}}') -> '[Šéàŕçĥ {{date}} one tw]', ('搜索') -> '［搜索一］' */
export const accented: Pseudo = pseudo(
  text => text.replaceAll(/[a-z]/gi, letter => accents.get(letter) ?? letter),
  words => {
    const more = Math.ceil([...words].length * 0.4)
    const [open, close] = wide.test(words) ? '［］' : '[]'
    return [open ?? '', longer(words, more) + close]
  },
)

/**
 * Written from the other side, by an override of Unicode's bidirectional
 * algorithm (UAX #9): right to left for `rtl`.
 */
export function mirrored(direction: 'ltr' | 'rtl'): Pseudo {
  const override = direction === 'rtl' ? '\u202e' : '\u202d'
  return pseudo(
    text => (/\S/.test(text) ? `${override}${text}\u202c` : text),
    () => ['[', ']'],
  )
}

/** Values that a program fills in are left as they are. */
const values = /(\{\{[^{}]*\}\})/

function pseudo(
  change: (text: string) => string,
  around: Pseudo['around'],
): Pseudo {
  const letters = (text: string) =>
    text
      .split(values)
      .map((part, index) => (index % 2 === 0 ? change(part) : part))
      .join('')
  const string = (text: string) => {
    const words = text.trim()
    if (words === '') return text
    const [start, end] = around(words)
    return text.replace(words, () => start + letters(words) + end)
  }
  return { letters, string, around }
}

/** So many characters of filler, in the script of the words; or a space more. */
function longer(words: string, count: number): string {
  const [one, length] = wide.test(words)
    ? [wideFiller, count]
    : [filler, count + 1]
  return one.repeat(Math.ceil(length / one.length)).slice(0, length)
}
