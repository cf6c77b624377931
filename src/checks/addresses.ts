import { matches } from './matches.ts'
import { asciiDigits } from './numerals.ts'
import { blank, takenOf } from './taken.ts'

/** A web or e-mail address, or a telephone number, in a text. */
export interface Address {
  /** As it is compared: without spaces and marks where they do not matter. */
  readonly value: string
  readonly written: string
  readonly at: number
}

const web = /(?:https?:\/\/|www\.)[\w.~:/?#@!$&*+,;=%-]*[\w/#=&-]/gi
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const phone =
  /(?<![\p{sc=Latn}\d.,+-])\+?\(?\d[\d ()\u00A0-]{6,}\d(?![\d.,]*\d)/gu

/** The addresses and telephone numbers of a text, in its order. */
export function findAddresses(text: string): readonly Address[] {
  const plain = asciiDigits(text)
  const forms = kinds.filter(({ sign }) => sign.test(plain))
  if (forms.length === 0) return []
  const found: Address[] = []
  const taken = takenOf(text.length)
  for (const { form, read } of forms) {
    for (const { 0: written, index: at } of matches(form, plain)) {
      const value = read(written)
      if (value === '' || !taken.take(at, at + written.length)) continue
      found.push({ value, written, at })
    }
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** The text with addresses made spaces: their digits are no numbers. */
export function maskAddresses(text: string): string {
  const found = findAddresses(text)
  return found.length === 0 ? text : blank(text, found)
}

/** The kinds of addresses, and what each has that is seen at once. */
const kinds: readonly {
  readonly sign: RegExp
  readonly form: RegExp
  readonly read: (written: string) => string
}[] = [
  { sign: /@/, form: mail, read: written => written.toLowerCase() },
  {
    sign: /:\/\/|www\./i,
    form: web,
    read: written => written.toLowerCase().replace(/\/$/, ''),
  },
  { sign: /\d[\d ()\u00A0-]{6}/, form: phone, read: phoneOf },
]

/** ('+86 (512) 5191-8061') -> '+8651251918061'; empty where it is none. */
function phoneOf(written: string): string {
  const digits = written.replaceAll(/\D/g, '')
  const date = /^\d{4}-\d{1,2}-\d{1,2}$/.test(written.trim())
  const grouped = /^\d{1,3}(?:[ \u00A0]\d{3})+$/.test(written.trim())
  const called = /^[+(0]/.test(written) || digits.length >= 10
  if (date || grouped || !called || digits.length > 15) return ''
  return (written.startsWith('+') ? '+' : '') + digits
}
