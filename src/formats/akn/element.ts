import { escapeXml } from '../xml.ts'

/** Attributes in the order in which they are written; none if undefined. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** ('num', {}, '1.') -> '<num>1.</num>'; what is in it is XML already. */
export function line(name: string, given: Attributes, xml = ''): string {
  const open = `<${name}${attributes(given)}`
  return xml === '' ? `${open}/>` : `${open}>${xml}</${name}>`
}

/** An element with others in it, each on lines of its own, indented. */
export function block(
  name: string,
  given: Attributes,
  inner: readonly string[],
): string {
  if (inner.length === 0) return line(name, given)
  const indented = inner.join('\n').replaceAll('\n', '\n  ')
  return `<${name}${attributes(given)}>\n  ${indented}\n</${name}>`
}

function attributes(given: Attributes): string {
  let written = ''
  for (const name in given) {
    const value = given[name]
    if (value !== undefined) written += ` ${name}="${escapeXml(value)}"`
  }
  return written
}
