import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import container from 'markdown-it-container'
import { notePlaces } from './places.ts'
import { quickParsing } from './quickParsing.ts'
import { termSyntax } from './termSyntax.ts'
import { Token as PlainToken } from './token.ts'
import { values } from './values.ts'

export type { Token }

/**
 * CommonMark with tables, with emphasis that works beside Chinese
 * punctuation, with `:::` blocks, `{{name}}` and terms, `[words]{#term-name}`.
 * HTML is parsed only to be told of; every link is let through to be judged by its rule. Text is never
 * altered, and never lost: `[note]: words` is no definition, but a paragraph.
 */
export const markdown = new MarkdownIt({
  html: true,
  linkify: false,
  typographer: false,
})
  .use(cjkFriendly)
  .use(container, 'block', { validate: () => true })
  .use(values)
  .use(termSyntax)
  .use(quickParsing)
  .use(notePlaces)
  .disable('reference')

markdown.validateLink = () => true

/** The plain words of inline tokens: `**All** rights` -> `All rights` */
export function plainText(tokens: readonly Token[]): string {
  const [first] = tokens
  if (first === undefined) return ''
  if (tokens.length === 1 && first.type === 'text') {
    const { content } = first
    return (spaces.test(content) ? tidy(content) : content).trim()
  }
  return tidy(wordsOf(tokens)).trim()
}

/** Spaces that stand for one. */
const spaces = / {2}|\n/
const tidy = (text: string) => text.replaceAll(/[ \n]+/g, ' ')

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(token =>
      token.type === 'inline'
        ? ` ${plainText(token.children ?? [])}`
        : token.type === 'softbreak' || token.type === 'hardbreak'
          ? ' '
          : token.content,
    )
    .join('')
}

/** Inline or block tokens as HTML. */
export function toHtml(tokens: Token[]): string {
  const { options, renderer, utils } = markdown
  const [first] = tokens
  if (first === undefined) return ''
  // The same string where nothing is escaped, as most often.
  if (tokens.length === 1 && first.type === 'text') {
    return utils.escapeHtml(first.content)
  }
  const inline = tokens.every(token => !token.block)
  return inline
    ? renderer.renderInline(tokens, options, {})
    : renderer.render(tokens, options, {})
}

/** Words that stand as they are: they are escaped when they are rendered. */
export function textToken(content: string): Token {
  const token = new PlainToken('text', '', 0)
  token.content = content
  return token
}

/** A link around words: `<a href="#use" class="…">words</a>` */
export function linkTokens(
  href: string,
  className: string,
  words: string,
): readonly Token[] {
  const open = new PlainToken('link_open', 'a', 1)
  open.attrSet('href', href)
  open.attrSet('class', className)
  return [open, textToken(words), new PlainToken('link_close', 'a', -1)]
}
