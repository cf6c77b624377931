import type { Block } from './block.ts'
import { type Reader, wrong } from './reader.ts'

/** A comment, `<!-- note -->`, is left out of the page; no other HTML is. */
export function html(reader: Reader, block: Block): void {
  const { content } = block.token
  const rest = content.replaceAll(/<!--[\s\S]*?-->/g, '').trim()
  if (rest === '') return
  if (rest.startsWith('<!--')) {
    const message = 'opens a comment and does not end it.'
    wrong(reader, block, message, 'Write "-->" where it ends.', '<!--')
    reader.nameless = true
  } else if (content.trimStart().startsWith('<!--')) {
    const [words = ''] = rest.split('\n')
    const message = 'has words on the line on which a comment ends.'
    const mend = 'Begin them on the next line, after an empty one.'
    wrong(reader, block, message, mend, words)
  } else {
    const tag = rest.match(/^<[^\s>]*/)?.[0] ?? rest
    const mend =
      'Write Markdown: "##", "1. ", **strong**, *emphasis*, [words](link).'
    wrong(reader, block, `has raw HTML (${tag}>).`, mend, tag)
  }
}
