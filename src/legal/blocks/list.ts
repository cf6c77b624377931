import type { Block } from './block.ts'
import { checkLines } from './paragraph.ts'
import {
  add,
  count,
  labels,
  openScope,
  type Reader,
  type Scope,
  wrong,
} from './reader.ts'

const levels = ['item', 'subitem', 'point'] as const

/** Numbered items, or bullets, which have no number to be cited by. */
export function list(reader: Reader, block: Block, scope: Scope): void {
  const ordered = block.type === 'ordered_list'
  const depth = scope.path.filter(([level]) => level !== 'article').length
  const level = levels[depth]
  for (const item of block.blocks) {
    if (!ordered) {
      const id = `${scope.id}-b${count(scope, 'b')}`
      const { clauses } = addItem(reader, item, scope, 'bullet', id, {})
      readInside(reader, item, openScope(id, scope.path, clauses, false))
      continue
    }
    if (level === undefined) {
      const mend = 'Three levels can be numbered: use fewer.'
      const message = 'has items more than three deep.'
      wrong(reader, item, message, mend, marker(item))
      return
    }
    const value = count(scope, 'item')
    const id = `${scope.id}-${value}`
    const path = [...scope.path, [level, value] as const]
    const { number, citation } = labels(reader, path, item)
    const words = { number, citation: scope.citable ? citation : '' }
    const { clauses } = addItem(reader, item, scope, level, id, words)
    readInside(reader, item, openScope(id, path, clauses, scope.citable))
  }
}

/** An item's first paragraph is its own words. */
function addItem(
  reader: Reader,
  item: Block,
  scope: Scope,
  kind: (typeof levels)[number] | 'bullet',
  id: string,
  rest: { readonly number?: string; readonly citation?: string },
) {
  const [first] = item.blocks
  if (first?.type === 'paragraph') checkLines(reader, first)
  else if (first?.type !== 'heading') {
    const message = 'has an item without words of its own.'
    const mend = 'Write them behind its mark, or take the mark out.'
    wrong(reader, item, message, mend, marker(item))
  }
  const tokens = first?.type === 'paragraph' ? first.words : []
  return add(scope, kind, id, item, { ...rest, tokens })
}

function readInside(reader: Reader, item: Block, scope: Scope): void {
  const [first, ...others] = item.blocks
  count(scope, 'p')
  reader.read(first?.type === 'paragraph' ? others : item.blocks, scope)
}

/** `1.` or `-` as it was written. */
function marker({ token }: Block): string {
  return token.info + token.markup
}
