import { HTMLElement, type Node, parse } from 'node-html-parser'
import { escapeXml } from '../xml.ts'
import { line } from './element.ts'
import { reference } from './reference.ts'
import type { Text } from './text.ts'

/** Elements of HTML that Akoma Ntoso has, by their names in it. */
const names: Readonly<Record<string, string>> = {
  strong: 'b',
  b: 'b',
  em: 'i',
  i: 'i',
  u: 'u',
  sub: 'sub',
  sup: 'sup',
  span: 'span',
}

/** Writes HTML that stands in the words of one clause. */
export type Inline = (nodes: readonly Node[]) => string

/**
 * A writer for the words of the clause with this eId, whose references it
 * counts. HTML that Akoma Ntoso has no name for becomes its generic
 * `<inline name="code">`, so that nothing is lost.
 */
export function inline(eId: string, text: Text): Inline {
  let references = 0
  return write

  function write(nodes: readonly Node[]): string {
    return nodes
      .map(node =>
        node instanceof HTMLElement
          ? element(node)
          : escapeXml(oneLine(node.text)),
      )
      .join('')
      .replaceAll(/<eol\/>\s+/g, '<eol/>')
  }

  function element(node: HTMLElement): string {
    const html = node.rawTagName.toLowerCase()
    const words = write(node.childNodes)
    if (html === 'br') return line('eol', {})
    if (html === 'a') return link(node.getAttribute('href') ?? '', words)
    if (html === 'dfn') {
      const own = text.eIds.get(node.id)
      return line('def', { eId: own, wId: own && node.id }, words)
    }
    const name = names[html]
    return name === undefined
      ? line('inline', { name: html }, words)
      : line(name, {}, words)
  }

  function link(written: string, words: string): string {
    const found = reference(written, text)
    if (found === undefined) return words
    const { name, href } = found
    if (name === 'a') return line(name, { href }, words)
    references += 1
    return line(name, { eId: `${eId}__ref_${references}`, href }, words)
  }
}

/** The words of one clause: ('<strong>a</strong>') -> '<b>a</b>' */
export function inlineWords(html: string, eId: string, text: Text): string {
  // Words without marks, the most of all, are the same in XML.
  if (!html.includes('<')) return oneLine(html).trim()
  return inline(eId, text)(parse(html).childNodes).trim()
}

/** Words with a space in place of each end of a line. */
function oneLine(words: string): string {
  return words.includes('\n') ? words.replaceAll(/\s*\n\s*/g, ' ') : words
}
