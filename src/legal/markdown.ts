import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import container from 'markdown-it-container'
import { notePlaces } from './places.ts'
import { termSyntax } from './termSyntax.ts'
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
  .use(notePlaces)
  .disable('reference')

markdown.validateLink = () => true

/** The plain words of inline tokens: `**All** rights` -> `All rights` */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(token =>
      token.type === 'inline'
        ? ` ${plainText(token.children ?? [])}`
        : token.type === 'softbreak' || token.type === 'hardbreak'
          ? ' '
          : token.content,
    )
    .join('')
    .replaceAll(/[ \n]+/g, ' ')
    .trim()
}

/** Inline or block tokens as HTML. */
export function toHtml(tokens: Token[]): string {
  const inline = tokens.every(token => !token.block)
  const { options, renderer } = markdown
  return inline
    ? renderer.renderInline(tokens, options, {})
    : renderer.render(tokens, options, {})
}

/** Words that stand as they are: they are escaped when they are rendered. */
export function textToken(content: string): Token {
  const token = newToken('text', '', 0)
  token.content = content
  return token
}

/** A link around words: `<a href="#use" class="…">words</a>` */
export function linkTokens(
  href: string,
  className: string,
  words: string,
): readonly Token[] {
  const open = newToken('link_open', 'a', 1)
  open.attrSet('href', href)
  open.attrSet('class', className)
  return [open, textToken(words), newToken('link_close', 'a', -1)]
}

function newToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const { Token } = new markdown.core.State('', markdown, {})
  return new Token(type, tag, nesting)
}
