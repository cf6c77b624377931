import {
  isMap,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml'

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

type Tell = (at: Place, message: string, mend: string) => void

/**
 * Reads lines of `key: value` as YAML 1.2 has them, where every value is
 * plain text. What YAML would take for something else is told of, and so is
 * what it would leave out. Undefined where nothing can be read.
 */
export function readYaml(
  text: string,
  tell: Tell,
): readonly Entry[] | undefined {
  if (!checkLines(text, tell)) return undefined
  const counter = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: counter })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return [line - 1, col]
  }
  const broken = new Set<number>()
  for (const error of yaml.errors) {
    const [line, column] = place(error.pos[0])
    if (!broken.has(line)) tell([line, column], ...explain(error, text))
    broken.add(line)
  }
  if (!isMap(yaml.contents)) return []
  return yaml.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const keyAt = place(key.range?.[0] ?? 0)
    const valueAt = value === null ? keyAt : place(value.range[0])
    const told = [keyAt, valueAt].some(([line]) => broken.has(line))
    const words = told
      ? undefined
      : plainText(value, () => {
          const message = `has a value for "${key.value}" that YAML takes for something else.`
          tell(valueAt, message, quoted)
        })
    return [{ key: String(key.value), keyAt, value: words, valueAt }]
  })
}

const quoted = 'Write the whole of it in quotation marks: "…".'

/** Each line begins with a key, or goes on with the one above. */
function checkLines(text: string, tell: Tell): boolean {
  let sound = true
  for (const [index, line] of text.split('\n').entries()) {
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

function explain(error: YAMLError, text: string): [string, string] {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\w*/.exec(text.slice(error.pos[0]))?.[0] ?? ''
    return [`has the key "${key}" again.`, 'Keep one of the two.']
  }
  if (error.message.startsWith('Missing closing')) {
    const message = 'has front matter in which a quotation mark is missing.'
    return [message, 'Write it at the end of the value.']
  }
  return ['has a value that YAML cannot read.', quoted]
}

/** The text of a value, unless YAML makes something else of it. */
function plainText(
  value: ParsedNode | null,
  tellStrange: () => void,
): string | undefined {
  if (value === null) return ''
  const { comment } = value
  if (isScalar(value) && !comment && !value.tag && !value.anchor) {
    return String(value.source ?? '').trim()
  }
  tellStrange()
  return undefined
}
