import type { Block } from './block.ts'
import { add, count, type Reader, type Scope } from './reader.ts'

/** A quotation; its paragraphs and items are counted with those around it. */
export function quote(reader: Reader, block: Block, scope: Scope): void {
  const id = `${scope.id}-q${count(scope, 'quote')}`
  const { clauses } = add(scope, 'quote', id, block)
  reader.read(block.blocks, { ...scope, clauses })
}
