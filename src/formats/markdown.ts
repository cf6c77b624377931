/** Markdown (CommonMark, with tables) out of the HTML that clauses have. */

/** Words that mean nothing in Markdown: ('a_b [c]') -> 'a\\_b \\[c\\]' */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<~{|]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
}

const signs = { strong: '**', em: '*', s: '~~' } as const
const isSign = (name: string): name is keyof typeof signs =>
  Object.hasOwn(signs, name)

/**
 * A clause's inline HTML as Markdown. Links to elsewhere become whole
 * addresses, those inside the text stay: `[Article V](#disputes)`. Terms are
 * marked where they are defined, `["Agreement"]{#term-agreement}`; their uses
 * are plain words, as in the text that was written.
 */
export function inlineMarkdown(html: string, address: string): string {
  if (!html.includes('<')) return words(html).trim()
  /** What ends each element that is open. */
  const ends: string[] = []
  return html
    .split(/(<[^>]*>)/)
    .map(part => {
      const [, slash, name = ''] = /^<(\/?)(\w+)/.exec(part) ?? []
      if (isSign(name)) return signs[name]
      if (name === 'br') return '\\\n'
      if (name === 'a' || name === 'dfn') {
        if (slash === '/') return ends.pop() ?? ''
        const end = endOf(part, address)
        ends.push(end)
        return end === '' ? '' : '['
      }
      return name === '' ? words(part) : ''
    })
    .join('')
    .replaceAll('\\\n ', '\\\n')
    .trim()
}

/** Text of HTML that means nothing in Markdown, on one line. */
function words(html: string): string {
  return escapeMarkdown(unescaped(html.replaceAll(/\s*\n/g, ' ')))
}

/** What stands behind the words of a link or a definition. */
function endOf(opening: string, address: string): string {
  const at = (name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(opening)?.[1] ?? ''
  if (opening.startsWith('<dfn')) return `]{#${at('id')}}`
  if (at('class') === 'term') return ''
  return `](${target(unescaped(at('href')), address)})`
}

/** ('/en/agreement/#a') -> 'https://legal.example.com/en/agreement/#a' */
function target(href: string, address: string): string {
  const whole = href.startsWith('#') ? href : new URL(href, address).href
  return /[()\s]/.test(whole) ? `<${whole}>` : whole
}

/** A table of HTML as one with pipes. */
export function tableMarkdown(html: string, address: string): string {
  const [head = [], ...rows] = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(
    ([, row = '']) => [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)],
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const words = ([, , cell = '']: RegExpMatchArray) =>
    inlineMarkdown(cell, address).replaceAll('\\\n', ' ')
  const rule = ([, attributes = '']: RegExpMatchArray) => {
    const align = /align-(\w+)/.exec(attributes)?.[1]
    const left = align === 'left' || align === 'center' ? ':' : ''
    return `${left}---${align === 'right' || align === 'center' ? ':' : ''}`
  }
  return [
    line(head.map(words)),
    line(head.map(rule)),
    ...rows.map(cells => line(cells.map(words))),
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

function unescaped(html: string): string {
  if (!html.includes('&')) return html
  return html.replaceAll(
    /&(lt|gt|quot|amp);/g,
    entity => entities[entity] ?? '',
  )
}
