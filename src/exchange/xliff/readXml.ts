import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Tell } from '../format.ts'

/** An element of XML and where it stands, from 1. */
export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  readonly line: number
  readonly column: number
}

/**
 * Reads XML 1.0 with namespaces, or tells the first thing that is not well
 * formed. Document types are not read, so nothing is fetched or expanded.
 */
export function readXml(text: string, tell: Tell): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let wrong = false
  let [line, column] = [1, 1]
  parser.on('error', error => {
    if (wrong) return
    wrong = true
    const message = error.message.replace(/^\d+:\d+: /, '')
    const mend =
      'Export from the translation tool again; an editor for XML shows what is missing.'
    const at = [parser.line, Math.max(parser.columnIndex, 1)] as const
    tell(...at, `is not well-formed XML: ${message}`, mend)
  })
  parser.on('opentagstart', ({ name }) => {
    line = parser.line
    // The parser has read the name and one character behind it.
    column = Math.max(parser.columnIndex - name.length - 1, 1)
  })
  parser.on('opentag', tag => {
    const element = elementOf(tag, line, column)
    if (open.length === 0) root ??= element
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const words = (part: string) => void open.at(-1)?.children.push(part)
  parser.on('text', words)
  parser.on('cdata', words)
  parser.write(text).close()
  return wrong ? undefined : root
}

function elementOf(
  { local, uri, attributes }: SaxesTagNS,
  line: number,
  column: number,
): XmlElement {
  const values = Object.values(attributes).map(
    ({ name, value }) => [name, value] as const,
  )
  const at = { children: [], line, column }
  return { name: local, namespace: uri, attributes: new Map(values), ...at }
}

/** The elements of that name right inside another. */
export function childrenOf(
  { children, namespace }: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' &&
      names.includes(child.name) &&
      child.namespace === namespace,
  )
}

/** All words in an element. */
export function wordsIn({ children }: XmlElement): string {
  return children
    .map(child => (typeof child === 'string' ? child : wordsIn(child)))
    .join('')
}
