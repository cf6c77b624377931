import type { Token } from '../markdown.ts'
import { find, linesOf, reportAt } from '../source.ts'
import type { Rule } from './rule.ts'

/** Marks that stayed in the words, and how they would have worked. */
const braces = 'Write {{name}}, with two braces at both ends.'
const link =
  'Write [words](address) or [](#disputes-2), with ASCII brackets and no space.'
const address = '(?=[a-z0-9-]*#|https?:|mailto:)'
const marks: readonly (readonly [string | RegExp, string])[] = [
  ['{{', braces],
  ['}}', braces],
  [
    '{#',
    'Ids stand at the end of headings, and behind the brackets of a term: [words]{#term-name}. Other clauses are counted.',
  ],
  ['**', 'Write **strong** without spaces inside the stars, or take them out.'],
  ['](', link],
  ['[]', link],
  ['~~', 'Write ~~struck out~~ without spaces inside, or take the signs out.'],
  [
    '[^',
    'There are no footnotes. Write an article or an item, and cite it: [](#disputes-2).',
  ],
  ['[ ]', 'There are no boxes to tick. Write "\\[ ]" for the signs.'],
  ['[x]', 'There are no boxes to tick. Write "\\[x]" for the signs.'],
  [/｛｛|｝｝/, braces],
  [new RegExp(`[］】]\\(${address}|[\\]］】]（${address}`), link],
  [/<(?:！-|!—)/, 'Write a comment as <!-- note -->, in ASCII signs.'],
]

/** A heading that was told already: `##Title {#id}`. */
const brokenHeading =
  /^\s*(?:#{1,6}(?:[^#\s]|[^\S \t\n])|＃|[^\S \t\n]\s*#).*\{#/m

/** Reports Markdown that was mistyped and so would be printed as it is. */
export const leftovers: Rule = (tokens, lines, context) => {
  if (tokens.some(isSuspect)) tellLeftovers(tokens, lines, context)
}

/** Whether any of the marks may be in a token. */
function isSuspect({ type, content }: Token): boolean {
  return type === 'text' && /[[\]{}*~｛｝］】<]/.test(content)
}

const tellLeftovers: Rule = (tokens, lines, { source }) => {
  const told = new Set<string>()
  const raw = linesOf(source)
    .slice(...lines)
    .join('\n')
  const bare = raw.replaceAll(/\\[^\n]/g, '\0')
  for (const { type, content } of tokens) {
    if (type !== 'text') continue
    for (const [form, mend] of marks) {
      const mark =
        typeof form === 'string' ? form : (form.exec(content)?.[0] ?? '')
      if (mark === '') continue
      const at = content.indexOf(mark)
      if (at < 0 || told.has(mend) || !bare.includes(mark)) continue
      if (mark === '{#' && brokenHeading.test(raw)) continue
      told.add(mend)
      const before = content.slice(Math.max(at - 12, 0), at)
      const place = placeAfter(before, mark)
      reportAt(source, place, `has "${mark}" in its words.`, mend)
    }
  }

  /** Where `mark` stands after `before`, or by itself. */
  function placeAfter(before: string, mark: string) {
    const whole = raw.includes(before + mark)
    const { line, column } = find(source, lines, whole ? before + mark : mark)
    return { line, column: column + (whole ? before.length : 0) }
  }
}
