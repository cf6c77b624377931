import type { Token } from '../markdown.ts'
import type { Lines } from '../source.ts'

/** A block of Markdown with the blocks inside it. */
export interface Block {
  /** As markdown-it names it, without `_open`: `paragraph`, `list_item`. */
  readonly type: string
  /** The token that opens it. */
  readonly token: Token
  readonly lines: Lines
  /** Inline tokens of a heading or a paragraph. */
  readonly words: Token[]
  /** The same as it was written, without the marks of blocks around it. */
  text: string
  readonly blocks: Block[]
  /** All its tokens in order, the first and the last included. */
  readonly tokens: Token[]
}

/** The flat tokens of markdown-it as the tree that they are. */
export function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const top: Block[] = []
  const open: Block[] = []
  for (const token of tokens) {
    for (const around of open) around.tokens.push(token)
    const outer = open.at(-1)
    if (token.type === 'inline') {
      if (outer === undefined) continue
      outer.words.push(...(token.children ?? []))
      outer.text = token.content
    } else if (token.nesting < 0) {
      open.pop()
    } else {
      const block: Block = {
        type: token.type.replace(/_open$/, ''),
        token,
        lines: token.map ?? outer?.lines ?? [0, 1],
        words: [],
        text: '',
        blocks: [],
        tokens: [token],
      }
      const siblings = outer?.blocks ?? top
      siblings.push(block)
      if (token.nesting > 0) open.push(block)
    }
  }
  return top
}
