import { type ParseError, printParseErrorCode } from 'jsonc-parser'

/** What is wrong at an offset of a JSON text, and the mend. */
export interface SyntaxProblem {
  readonly offset: number
  readonly message: string
  readonly mend: string
}

/**
 * Says in words what jsonc-parser found. Comments and commas too many are all
 * told; of what confuses the parser, the first, since the rest comes of it.
 * `fatal` says that there was such a thing.
 */
export function syntaxProblems(
  text: string,
  errors: readonly ParseError[],
): { readonly problems: readonly SyntaxProblem[]; readonly fatal: boolean } {
  const problems: SyntaxProblem[] = []
  for (const error of errors) {
    const small = comment(error) ?? extraComma(text, error)
    problems.push(small ?? explain(text, error))
    if (small === undefined) return { problems, fatal: true }
  }
  return { problems, fatal: false }
}

function comment({ error, offset }: ParseError): SyntaxProblem | undefined {
  if (printParseErrorCode(error) !== 'InvalidCommentToken') return undefined
  const mend = 'JSON has no comments: take it out.'
  return { offset, message: 'has a comment.', mend }
}

/** A comma after the last key or value. */
function extraComma(
  text: string,
  { error, offset }: ParseError,
): SyntaxProblem | undefined {
  const code = printParseErrorCode(error)
  const missing = code === 'PropertyNameExpected' || code === 'ValueExpected'
  const before = text.slice(0, offset).trimEnd()
  const next = text.charAt(offset)
  if (!missing || !before.endsWith(',') || !/[}\]]/.test(next)) return undefined
  return {
    offset: before.length - 1,
    message: `has a comma before "${next}".`,
    mend: 'Take it out: commas stand only between two things.',
  }
}

function explain(text: string, error: ParseError): SyntaxProblem {
  const { offset, length } = error
  const token = text.slice(offset, offset + length)
  const found = token === '' ? 'nothing' : token
  const before = text.slice(0, offset).trimEnd().length
  switch (printParseErrorCode(error.error)) {
    case 'InvalidSymbol':
      return { offset, ...symbol(token) }
    case 'CommaExpected': {
      const bracket = token === ':' ? lastOpen(text.slice(0, offset)) : -1
      if (text.charAt(bracket) === '[') {
        return {
          offset: bracket,
          message: 'has "[" before a key, and keys stand in curly brackets.',
          mend: 'Write "{" here, and "}" where it ends.',
        }
      }
      return {
        offset: before,
        message: 'lacks a comma.',
        mend: 'Write "," here, between one value and the next.',
      }
    }
    case 'ColonExpected':
      return {
        offset: before,
        message: 'lacks a colon.',
        mend: 'Write ":" here, between the key and its value.',
      }
    case 'PropertyNameExpected':
      return {
        offset,
        message: `has ${found} where a key belongs.`,
        mend: 'Write a key in quotation marks, a colon and a value.',
      }
    case 'ValueExpected':
      return {
        offset,
        message: `has ${found} where a value belongs.`,
        mend: 'Write the value; a text stands in quotation marks.',
      }
    case 'CloseBraceExpected':
      return unclosed(offset, '}')
    case 'CloseBracketExpected':
      return unclosed(offset, ']')
    case 'EndOfFileExpected':
      return {
        offset,
        message: `has ${found} after its last bracket.`,
        mend: 'Take it out, or a closing bracket too many above it.',
      }
    case 'UnexpectedEndOfString':
      return {
        offset,
        message: 'has a text that does not end on its line.',
        mend: 'Write the quotation mark at its end, and the text on one line.',
      }
    case 'InvalidCharacter':
      return {
        offset: offset + Math.max(token.search(/\p{Cc}/u), 0),
        message: 'has a tab inside a text.',
        mend: 'Write a space.',
      }
    default:
      return {
        offset: offset + Math.max(token.search(badEscape), 0),
        message: 'has a backslash that means nothing.',
        mend: 'Write \\\\ for a backslash, and \\" for a quotation mark.',
      }
  }
}

/** Where the last bracket stands that is open at the end of a text. */
function lastOpen(text: string): number {
  const open: number[] = []
  for (const { 0: found, index } of text.matchAll(
    /"(?:[^"\\]|\\.)*"|[[\]{}]/g,
  )) {
    if (found === '[' || found === '{') open.push(index)
    else if (found === ']' || found === '}') open.pop()
  }
  return open.at(-1) ?? -1
}

const badEscape = /\\(?!["\\/bfnrt]|u[\dA-Fa-f]{4})/

function unclosed(offset: number, bracket: string): SyntaxProblem {
  return {
    offset,
    message: `lacks a "${bracket}".`,
    mend: 'Every bracket that is opened must be closed: look above, too.',
  }
}

/** Letters and signs that stand outside quotation marks. */
function symbol(token: string) {
  const message = `has ${token} outside quotation marks.`
  if (/^[“”„«»‘’'`＂]/.test(token)) {
    return { message, mend: 'Write straight quotation marks: "like this".' }
  }
  const wide = /^[：，｛｝［］]/.exec(token)?.[0]
  if (wide !== undefined) {
    return { message, mend: `Write "${wide.normalize('NFKC')}" for "${wide}".` }
  }
  const mend = 'Write texts as "text", and a quotation mark inside one as \\".'
  return { message, mend }
}
