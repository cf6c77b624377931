import { placeOf } from '../places.ts'
import { find, reportAt } from '../source.ts'
import type { Rule } from './rule.ts'

/**
 * No raw HTML and no images. A comment, `<!-- note -->`, is left out of the
 * page.
 */
export const forbidden: Rule = (tokens, lines, { source }) => {
  const opened = new Set<string>()
  for (const token of tokens) {
    if (token.type !== 'html_inline' && token.type !== 'image') continue
    const place = () => placeOf(token) ?? find(source, lines, token.content)
    if (token.type === 'html_inline') {
      const html = token.content
      const name = /^<\/?([\w-]+)/.exec(html)?.[1]?.toLowerCase() ?? ''
      const told = html.startsWith('</') && opened.has(name)
      if (!html.startsWith('<!--') && !told) {
        reportAt(source, place(), `has raw HTML (${html}).`, mendOf(name))
      }
      opened.add(name)
      token.content = ''
    } else {
      const mend = 'Say in words what it shows.'
      reportAt(source, place(), 'has an image.', mend)
    }
  }
}

function mendOf(name: string): string {
  return name === 'br'
    ? 'End the line with "\\" for a line break.'
    : 'Write Markdown: **strong**, *emphasis*, [words](link); or "\\<" for the sign itself.'
}
