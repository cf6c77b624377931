import {
  isMap,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml'
import { unfitCharacter } from './unfitCharacter.ts'

/** A line from 0 and a column from 1 of the YAML text. */
type Place = readonly [line: number, column: number]

/** A key and its text, and where they stand. */
export interface Entry {
  readonly key: string
  readonly keyAt: Place
  /** Undefined where it cannot be read, and this was told. */
  readonly value: string | undefined
  readonly valueAt: Place
}

/** What a YAML text says. */
export interface Yaml {
  readonly entries: readonly Entry[]
  /** Whether there is no more in it than these. */
  readonly whole: boolean
}

type Tell = (at: Place, message: string, mend: string) => void

/**
 * Reads lines of `key: value` as YAML 1.2 has them, where every value is
 * plain text. What YAML would take for something else is told of, and so is
 * what it would leave out, and `keys` that are indented.
 */
export function readYaml(
  text: string,
  tell: Tell,
  keys: readonly string[] = [],
): Yaml {
  if (!checkLines(text, tell, keys)) return { entries: [], whole: false }
  const counter = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: counter })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return [line - 1, col]
  }
  const pairs = isMap(yaml.contents) ? yaml.contents.items : []
  const broken = new Set<number>()
  for (const error of yaml.errors) {
    const [line, column] = place(startOf(error, pairs))
    if (!broken.has(line)) tell([line, column], ...explain(error, text))
    broken.add(line)
  }
  const entries = pairs.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const keyAt = place(key.range?.[0] ?? 0)
    const valueAt = value ? place(value.range[0]) : keyAt
    const told = [keyAt, valueAt].some(([line]) => broken.has(line))
    const words = told ? undefined : plainText(value)
    if (words === undefined && !told) {
      const message = `has a value for "${name}" that would not be read as it stands.`
      tell(valueAt, message, quoted)
    }
    // Between double quotation marks, "\u0007" stands for a character.
    const unfit = words === undefined ? undefined : unfitCharacter(words)
    if (unfit) tell(valueAt, unfit.message, unfit.mend)
    return [{ key: name, keyAt, value: unfit ? undefined : words, valueAt }]
  })
  return { entries, whole: yaml.errors.every(isDuplicate) }
}

type Pair = { readonly value: ParsedNode | null }

const quoted =
  "Put the whole of it between single quotation marks ('), and write any inside it twice ('')."

/** Each line begins with a key, or goes on with the one above. */
function checkLines(
  text: string,
  tell: Tell,
  keys: readonly string[],
): boolean {
  let sound = true
  // Lines of a block or of a quotation may begin with anything.
  let isWords = false
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\S/.test(line)) isWords = /^[\w-]+[ \t]*:[ \t]*[|>'"]/.test(line)
    const [, space = '', name = ''] =
      /^([ \t]+)([\w-]+)[ \t]*:/.exec(line) ?? []
    if (keys.includes(name) && !isWords) {
      sound = false
      const message = `has "${name}" behind ${space.includes('\t') ? 'a tab' : 'spaces'}, where it is no key.`
      tell([index, 1], message, 'Begin the line with it.')
      continue
    }
    if (/^([\w-]+[ \t]*:([ \t]|$)|[ \t#]|$)/.test(line)) continue
    sound = false
    const key = /^([\w-]+)[ \t]*[:：]/.exec(line)?.[1]
    const mend = key
      ? `Write "${key}: ", with an ASCII colon and a space.`
      : 'Write "key: value"; indent what goes on with the line above.'
    tell([index, 1], 'has a line of front matter without a key.', mend)
  }
  return sound
}

function isDuplicate({ code }: YAMLError): boolean {
  return code === 'DUPLICATE_KEY'
}

/** Where the value begins that is concerned; of a key twice, the second. */
function startOf(error: YAMLError, pairs: readonly Pair[]): number {
  const [from] = error.pos
  if (isDuplicate(error)) return from
  const starts = pairs.map(({ value }) => value?.range[0] ?? 0)
  return starts.findLast(start => start <= from) ?? from
}

function explain(error: YAMLError, text: string): [string, string] {
  if (isDuplicate(error)) {
    const key = /^[\w-]*/.exec(text.slice(error.pos[0]))?.[0] ?? ''
    return [`has the key "${key}" again.`, 'Keep one of the two.']
  }
  return error.message.startsWith('Missing closing')
    ? ['has a quotation mark without its second.', 'Write both or none.']
    : ['has a value that cannot be read as it stands.', quoted]
}

/** The text of a value; undefined where YAML makes something else of it. */
function plainText(value: ParsedNode | null): string | undefined {
  if (value === null) return ''
  if (!isScalar(value) || value.comment || value.tag || value.anchor) {
    return undefined
  }
  return String(value.source ?? '').trim()
}
