import type { Block } from './block.ts'
import { add, count, type Reader, type Scope } from './reader.ts'

/** A table is one clause; its cells are filled in later. */
export function table(_: Reader, block: Block, scope: Scope): void {
  const id = `${scope.id}-t${count(scope, 't')}`
  add(scope, 'table', id, block, { tokens: block.tokens })
}
