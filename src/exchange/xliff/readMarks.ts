import type { Tell } from '../format.ts'
import { childrenOf, wordsIn, type XmlElement } from './readXml.ts'

/** What the two ends of a mark write. */
interface Written {
  open?: string
  close?: string
}

/**
 * Makes Markdown again of a source or a target: marks write what the unit's
 * original data says of them, or what the mark with their id writes elsewhere
 * in it. Those of which neither is known are told.
 */
export function readMarks(
  unit: XmlElement,
  texts: readonly XmlElement[],
  tell: Tell,
): (text: XmlElement) => string {
  const data = new Map(
    childrenOf(unit, 'originalData')
      .flatMap(all => childrenOf(all, 'data'))
      .map(one => [one.attributes.get('id') ?? '', wordsIn(one)] as const),
  )
  const known = new Map<string, Written>()
  for (const text of texts) note(text)
  return text => text.children.map(write).join('')

  /** Takes down what each mark writes by itself. */
  function note(element: XmlElement): void {
    for (const child of childrenOf(element, ...marks)) {
      const id = idOf(child)
      const own = known.get(id) ?? {}
      const open = openOf(child)
      const close = closeOf(child)
      if (open !== undefined) own.open ??= open
      if (close !== undefined) own.close ??= close
      known.set(id, own)
      if (child.name !== 'ph') note(child)
    }
  }

  function at(element: XmlElement, attribute: string): string | undefined {
    return data.get(element.attributes.get(attribute) ?? '')
  }

  function openOf(element: XmlElement): string | undefined {
    const { name } = element
    if (name === 'ph' || name === 'bpt' || name === 'it') {
      return element.children.length > 0
        ? wordsIn(element)
        : at(element, 'dataRef')
    }
    if (name === 'sc') return at(element, 'dataRef')
    return name === 'pc' ? at(element, 'dataRefStart') : undefined
  }

  function closeOf(element: XmlElement): string | undefined {
    const { name } = element
    if (name === 'ept') return wordsIn(element)
    if (name === 'ec') return at(element, 'dataRef')
    return name === 'pc' ? at(element, 'dataRefEnd') : undefined
  }

  function write(child: XmlElement | string): string {
    if (typeof child === 'string') return child
    const { name, children } = child
    const inside = () => children.map(write).join('')
    const before = () => openOf(child) ?? lookUp(child, 'open')
    const after = () => closeOf(child) ?? lookUp(child, 'close')
    if (name === 'mrk') return inside()
    if (name === 'sm' || name === 'em') return ''
    if (name === 'cp') return character(child)
    if (name === 'pc' || name === 'g') return before() + inside() + after()
    if (name === 'ec' || name === 'ex' || name === 'ept') return after()
    if (marks.includes(name)) return before()
    const { line, column } = child
    const mend = 'Take it out: the words and the marks of the source are all.'
    tell(line, column, `has <${name}> in its words.`, mend)
    return inside()
  }

  function lookUp(element: XmlElement, end: keyof Written): string {
    const found = known.get(idOf(element))?.[end]
    if (found !== undefined) return found
    const { name, line, column } = element
    const message = `has <${name} id="${idOf(element)}">, which the source has not.`
    tell(line, column, message, 'Copy the marks of the source, with their ids.')
    return ''
  }
}

const marks = ['ph', 'pc', 'sc', 'ec', 'bpt', 'ept', 'it', 'x', 'bx', 'ex', 'g']

/** The number of a mark; an end has that of its beginning. */
function idOf({ attributes }: XmlElement): string {
  return attributes.get('startRef') ?? attributes.get('id') ?? ''
}

function character({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('hex') ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
