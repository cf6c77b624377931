import { applyEdits, findNodeAtLocation, parseTree } from 'jsonc-parser'

/**
 * The text of a site.json that lists one more language among its `drafts`.
 * Not a character of the rest changes, and white space is as around it.
 * ('{ "locales": ["en"] }', 'ja') -> '{ "locales": ["en"], "drafts": ["ja"] }'
 */
export function addDraft(text: string, tag: string): string {
  const name = JSON.stringify(tag)
  const tree = parseTree(text)
  const find = (key: string) => tree && findNodeAtLocation(tree, [key])
  const insert = (offset: number, content: string, length = 0) =>
    applyEdits(text, [{ offset, length, content }])
  const drafts = find('drafts')
  const last = drafts?.children?.at(-1)
  if (last !== undefined) {
    const space = spaceBefore(text, last.offset)
    const own = space === '' && drafts?.children?.length === 1 ? ' ' : space
    return insert(last.offset + last.length, `,${own}${name}`)
  }
  if (drafts !== undefined) {
    return insert(drafts.offset, `[${name}]`, drafts.length)
  }
  const locales = find('locales')?.parent
  if (locales === undefined) throw new Error('site.json has no "locales".')
  const space = spaceBefore(text, locales.offset)
  const content = `,${space}"drafts": [${name}]`
  return insert(locales.offset + locales.length, content)
}

function spaceBefore(text: string, offset: number): string {
  return /\s*$/.exec(text.slice(0, offset))?.[0] ?? ''
}
