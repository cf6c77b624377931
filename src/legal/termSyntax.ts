import type { MarkdownIt } from 'markdown-it'

/**
 * Makes `[words]{#term-name}` the tokens `term_open` and `term_close` around
 * its words; the first has what stands in the braces as `info`, whatever it
 * is, to be judged by the rule `definitions`.
 */
export function termSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'term', (state, silent) => {
    const { src, pos, posMax } = state
    if (src[pos] !== '[' || src.indexOf(']{', pos) < 0) return false
    const end = md.helpers.parseLinkLabel(state, pos)
    if (end < 0) return false
    braces.lastIndex = end + 1
    const [all, inside = ''] = braces.exec(src) ?? []
    if (all === undefined || braces.lastIndex > posMax) return false
    const after = end + 1 + all.length
    if (!silent) {
      state.pos = pos
      state.push('term_open', 'dfn', 1).info = inside
      state.pos = pos + 1
      state.posMax = end
      state.linkLevel += 1
      md.inline.tokenize(state)
      state.linkLevel -= 1
      state.push('term_close', 'dfn', -1)
    }
    state.pos = after
    state.posMax = posMax
    return true
  })
}

/** In braces, on one line; `{{name}}` is a value and none of ours. */
const braces = /\{(?!\{)([^{}\n]*)\}/y
