import type { Block } from './blocks/block.ts'
import { find, reportAt, type Source } from './source.ts'

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Takes `{#id}` off the end of a heading and returns the id. Reports an
 * article without one, and an id that is not lower-case ASCII letters,
 * digits and hyphens (the same in every language, so never a local word).
 */
export function headingId(
  source: Source,
  block: Block,
  required: boolean,
): string | undefined {
  const last = block.words.at(-1)
  const content = last?.content ?? ''
  const from = content.lastIndexOf('{#')
  const match = /^\{#([^{}]*)\}\s*$/.exec(from < 0 ? '' : content.slice(from))
  if (match === null || last?.type !== 'text') {
    if (required) {
      const mend =
        'Add one, the same in every language, such as {#disputes}, after the title.'
      const message = `has an article without an id: "${block.text}".`
      reportAt(source, find(source, block.lines, ''), message, mend)
    }
    return undefined
  }
  last.content = content.slice(0, from).trimEnd()
  const id = match[1] ?? ''
  const unfit = reasonAgainst(id)
  if (unfit === undefined) return id
  const place = find(source, block.lines, `{#${id}`)
  reportAt(source, place, `has an unfit id "${id}".`, unfit)
  return undefined
}

/** Why an id cannot be used, as a mend; undefined where it can. */
function reasonAgainst(id: string): string | undefined {
  if (id === 'preamble') {
    return 'Choose another: this one belongs to the text before the articles.'
  }
  if (form.test(id)) return undefined
  const right = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  return form.test(right)
    ? `Write {#${right}}: lower-case letters a-z, digits and hyphens.`
    : 'Use lower-case letters a-z, digits and hyphens, from a letter on.'
}
