import type { Clause } from '../../legal/clause.ts'
import { block, line } from './element.ts'
import { inlineWords } from './inline.ts'
import { isListed, lists } from './lists.ts'
import { number } from './number.ts'
import { table } from './table.ts'
import type { Text } from './text.ts'

const classes = { conspicuous: 'conspicuous', quote: 'quotation' } as const

/**
 * Clauses outside articles, where Akoma Ntoso has no hierarchy but blocks:
 * paragraphs, lists, tables, and containers of a class.
 */
export function blocks(
  clauses: readonly Clause[],
  text: Text,
): readonly string[] {
  return lists(clauses).flatMap(list => {
    const [first] = list
    const parts = list.map(clause => part(clause, text))
    if (first === undefined || !isListed(first)) return parts
    const item = text.eIds.get(first.id) ?? ''
    const eId = item.slice(0, item.lastIndexOf('__'))
    return [block('blockList', { eId }, parts)]
  })
}

function part(clause: Clause, text: Text): string {
  const { kind, id, html } = clause
  const eId = text.eIds.get(id) ?? id
  const at = { eId, wId: id }
  if (kind === 'table') return table(html, at, eId, text)
  const inner = blocks(clause.clauses, text)
  if (kind === 'conspicuous' || kind === 'quote') {
    const filled = inner.length === 0 ? [line('p', {})] : inner
    return block('blockContainer', { ...at, class: classes[kind] }, filled)
  }
  const words = inlineWords(html, eId, text)
  return isListed(clause)
    ? block('item', at, [...number(clause), line('p', {}, words), ...inner])
    : line('p', at, words)
}
