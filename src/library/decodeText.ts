import { isUtf8 } from 'node:buffer'
import { unfitCharacter } from './unfitCharacter.ts'

/** Why bytes are no text that can be read, and where. */
interface Undecodable {
  readonly message: string
  readonly mend: string
  /** From 1; 0 where it is all of the file. */
  readonly line: number
  readonly column: number
}

const mend = 'Save it as UTF-8: in most editors under "Save as", "Encoding".'

/** A line that Git writes where two sides changed the same lines. */
const conflictMark = /^(?:<{7}|>{7})(?: |$)|^={7}$/m

/** UTF-8 with or without byte order mark, lines ended in any way, as text. */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | Undecodable {
  const whole = { line: 0, column: 0, mend }
  const [first, second] = bytes
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  )
    return { message: 'is UTF-16 text, not UTF-8.', ...whole }
  const text = isUtf8(bytes) ? utf8(bytes) : undefined
  if (text === undefined) {
    const chinese = decode(bytes, 'gb18030')
    const message = /\p{sc=Han}/u.test(chinese ?? '')
      ? 'is not UTF-8 text from here on; it may be GB18030 (GBK).'
      : 'is not UTF-8 text from here on.'
    const lenient = new TextDecoder('utf-8').decode(bytes)
    return { message, mend, ...placeOf(lenient, lenient.indexOf('\uFFFD')) }
  }
  if (text.includes('\0')) {
    return { message: 'is no text, or UTF-16 text, not UTF-8.', ...whole }
  }
  const conflict = text.search(conflictMark)
  if (conflict >= 0) {
    const mark = text.slice(conflict, conflict + 7)
    return {
      message: `has a mark of a merge that was not finished: "${mark}".`,
      mend: 'Keep what is right of the two sides, and take out the lines of marks: "<<<<<<<", "=======" and ">>>>>>>".',
      ...placeOf(text, conflict),
    }
  }
  const unfit = unfitCharacter(text)
  if (unfit !== undefined) {
    const { offset, message, mend } = unfit
    return { message, mend, ...placeOf(text, offset) }
  }
  return { text: text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text }
}

/** Without a byte order mark. */
function utf8(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = whole.toString('utf8')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n?|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
