import type { Clause } from '../../legal/clause.ts'
import { block, line } from './element.ts'
import { inlineWords } from './inline.ts'
import { number } from './number.ts'
import { table } from './table.ts'
import type { Text } from './text.ts'

/**
 * An article or a clause in one, as the hierarchy of Akoma Ntoso, in which
 * every clause is an element of its own: articles hold paragraphs and points,
 * points hold points, and a bullet is an indent. What the standard has no
 * level for is an `hcontainer` with a name: a conspicuous block, a quotation
 * (its clauses are counted with those around it) and a table.
 */
export function hierarchy(clause: Clause, text: Text): string {
  const { kind, id, level, html } = clause
  const eId = text.eIds.get(id) ?? id
  const at = { eId, wId: id }
  const words = inlineWords(html, eId, text)
  const inner = clause.clauses.map(other => hierarchy(other, text))
  switch (kind) {
    case 'article': {
      const heading = line('heading', { eId: `${eId}__heading` }, words)
      return block('article', at, [...number(clause), heading, ...inner])
    }
    case 'heading':
      return line('crossHeading', { ...at, class: `level-${level}` }, words)
    case 'table': {
      const own = table(html, { eId: `${eId}__table_1` }, eId, text)
      const content = block('content', { eId: `${eId}__content` }, [own])
      return block('hcontainer', { ...at, name: 'tabular' }, [content])
    }
    case 'conspicuous':
      return block('hcontainer', { ...at, name: 'conspicuous' }, inner)
    case 'quote':
      return block('hcontainer', { ...at, name: 'quotation' }, inner)
    default: {
      const name = inner.length === 0 ? 'content' : 'intro'
      const own = block(name, { eId: `${eId}__${name}` }, [
        line('p', {}, words),
      ])
      const elements = { paragraph: 'paragraph', bullet: 'indent' } as const
      const element =
        kind === 'paragraph' || kind === 'bullet' ? elements[kind] : 'point'
      return block(element, at, [...number(clause), own, ...inner])
    }
  }
}
