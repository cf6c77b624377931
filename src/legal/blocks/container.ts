import { nearest } from '../../nearest.ts'
import { linesOf } from '../source.ts'
import type { Block } from './block.ts'
import { add, count, type Reader, type Scope, wrong } from './reader.ts'

const known = '::: conspicuous'

/** `::: conspicuous` … `:::` */
export function container(reader: Reader, block: Block, scope: Scope): void {
  const { markup, info } = block.token
  const name = info.trim()
  const nested = block.blocks.find(inner => inner.type === block.type)
  const closed = isClosed(reader, block) && nested === undefined
  if (!closed) {
    if (name === '' && reader.colons) reader.colons = false
    else reportOpen(reader, block, nested)
  } else if (name !== 'conspicuous') {
    const meant = nearest(name, ['conspicuous'])
    const mend = meant
      ? `Did you mean "${known}"?`
      : `The one block there is, is "${known}".`
    const message =
      name === ''
        ? 'opens a block without a name.'
        : `opens a block named "${name}".`
    wrong(reader, block, message, mend, markup)
  }
  const inside = closed ? block.blocks.length : firstOutside(block)
  if (inside > 0) {
    const id = `${scope.id}-c${count(scope, 'conspicuous')}`
    const { clauses } = add(scope, 'conspicuous', id, block)
    reader.read(block.blocks.slice(0, inside), { ...scope, clauses })
  }
  const others = block.blocks.slice(inside)
  if (scope === reader.article) reader.readTop(others)
  else reader.read(others, scope)
}

/** Whether the line after the block is the one that ends it. */
function isClosed({ source }: Reader, { lines }: Block): boolean {
  const after = linesOf(source)[lines[1]] ?? ''
  return /^[\s>]*:{3,}\s*$/.test(after)
}

function reportOpen(reader: Reader, block: Block, nested?: Block): void {
  const { markup, info } = block.token
  const [message, mend] =
    info.trim() === ''
      ? [
          `has "${markup}" that ends no block.`,
          `Take it out, or begin the block with "${known}".`,
        ]
      : [
          nested
            ? `opens a block and does not end it before another on line ${nested.lines[0] + 1}.`
            : 'opens a block and does not end it.',
          'Write ":::" on a line of its own where it ends.',
        ]
  wrong(reader, block, message, mend, markup)
}

/** Of a block that was not ended, how many blocks it may have meant. */
function firstOutside({ token, type, blocks }: Block): number {
  if (token.info.trim() === '') return 0
  const outside = blocks.findIndex(
    inner => inner.type === type || inner.type === 'heading',
  )
  return outside < 0 ? blocks.length : outside
}
