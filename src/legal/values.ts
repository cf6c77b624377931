import type { MarkdownIt } from 'markdown-it'

const form = /\{\{\s*([^{}\n]*?)\s*\}\}/y

/** Makes `{{name}}` a token of its own, of type `value`, named by `info`. */
export function values(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'value', (state, silent) => {
    form.lastIndex = state.pos
    const match = form.exec(state.src)
    if (match === null || form.lastIndex > state.posMax) return false
    if (!silent) {
      const token = state.push('value', '', 0)
      token.content = match[0]
      token.info = match[1] ?? ''
    }
    state.pos += match[0].length
    return true
  })
}
