import type { Exchange, Returned, Tell } from '../format.ts'
import { changedNote } from '../unit.ts'

/** A message that is being read. */
interface Message {
  readonly texts: Map<string, string>
  digests: string
  /** Whether it was exported with an original that had changed. */
  changed: boolean
  fuzzy: boolean
  line: number
}

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*(.*)$/
const changed = `#. ${changedNote}`
const string = /^"((?:[^"\\]|\\.)*)"$/

/**
 * Reads a PO file line by line, since libraries forget where a message
 * stands, and keep one of two with the same context.
 */
export function readPo(text: string, tell: Tell): Exchange<Returned> {
  const messages: Message[] = []
  let message: Message = fresh(1)
  let current = ''
  const finish = (line: number) => {
    if (message.texts.has('msgid')) messages.push(message)
    message = fresh(line)
    current = ''
  }
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const number = index + 1
    if (line === '' || line.startsWith('#~')) continue
    if (line.startsWith('#')) {
      if (message.texts.size > 0) finish(number)
      const [, digests] = /^#\.\s*digest:\s*(\S+)/.exec(line) ?? []
      if (digests) message.digests = digests
      if (line.startsWith(changed)) message.changed = true
      if (/^#,.*\bfuzzy\b/.test(line)) message.fuzzy = true
      continue
    }
    const [, name, rest = ''] = keyword.exec(line) ?? []
    if (name !== undefined) {
      const begins = name === 'msgctxt' || name === 'msgid'
      const whole = message.texts.has('msgstr')
      if (begins && (whole || message.texts.has(name))) finish(number)
      if (message.texts.size === 0) message.line = number
      current = name
      message.texts.set(name, '')
    }
    const [, inside] = string.exec(name === undefined ? line : rest) ?? []
    if (inside === undefined || current === '') {
      const column = raw.indexOf(name === undefined ? line : rest) + 1
      const mend =
        'Each line of a text stands in quotation marks ("), and those inside it are written \\".'
      tell(number, Math.max(column, 1), 'has a line that is no PO.', mend)
      continue
    }
    const before = message.texts.get(current) ?? ''
    message.texts.set(current, before + unescaped(inside))
  }
  finish(0)
  const header = messages.find(({ texts }) => texts.get('msgid') === '')
  const units = messages.filter(one => one !== header)
  return { ...languagesIn(header), units: units.map(unitOf) }
}

function fresh(line: number): Message {
  return { texts: new Map(), digests: '', changed: false, fuzzy: false, line }
}

function unitOf({ texts, digests, changed, fuzzy, line }: Message): Returned {
  return {
    key: texts.get('msgctxt') ?? '',
    source: texts.get('msgid') ?? '',
    target: texts.get('msgstr') ?? '',
    ...{ digests, unfinished: fuzzy, reviewed: changed && !fuzzy },
    ...{ line, column: 1 },
  }
}

function languagesIn(header: Message | undefined) {
  const fields = header?.texts.get('msgstr') ?? ''
  const field = (name: string) =>
    new RegExp(`^${name}:[ ]*(.*)$`, 'm').exec(fields)?.[1] ?? ''
  const tag = (name: string) => field(name).trim().replaceAll('_', '-')
  return { sourceTag: tag('X-Source-Language'), tag: tag('Language') }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign)
}
