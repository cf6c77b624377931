import type { Token } from './markdown.ts'

/**
 * Makes words again of what was read as terms, for headings: they define
 * none, and the `{#use}` of `## [draft]{#use}` is the id of the heading.
 */
export function unmarkTerms(tokens: readonly Token[]): void {
  const braces: string[] = []
  for (const token of tokens) {
    if (token.type === 'term_open') {
      braces.push(`]{${token.info}}`)
      makeWords(token, '[')
    } else if (token.type === 'term_close') {
      makeWords(token, braces.pop() ?? '')
    }
  }
}

function makeWords(token: Token, content: string): void {
  token.type = 'text'
  token.tag = ''
  token.nesting = 0
  token.content = content
}
