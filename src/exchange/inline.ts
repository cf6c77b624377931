import type { Piece } from './piece.ts'

/** Inline Markdown as a tree, whose marks have numbers to be told apart by. */
export type Inline =
  | string
  | { readonly number: number; readonly sign: string }
  | {
      readonly number: number
      readonly open: string
      readonly close: string
      readonly inside: readonly Inline[]
    }

/**
 * Pieces as a tree. Marks are numbered from 1 in their order; those that
 * `original` has as well get its numbers, and others those behind.
 */
export function inlineOf(
  pieces: readonly Piece[],
  original: readonly Inline[] = [],
): readonly Inline[] {
  const free = marksIn(original)
  let last = free.length
  const number = (text: string) => {
    const index = free.findIndex(mark => mark.text === text)
    const [mark] = index < 0 ? [] : free.splice(index, 1)
    if (mark === undefined) last += 1
    return mark?.number ?? last
  }
  const queue = [...pieces]
  const read = (): { inside: Inline[]; close: string } => {
    const inside: Inline[] = []
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { kind, text } = next
      if (kind === 'close') return { inside, close: text }
      if (kind === 'sign') inside.push({ number: number(text), sign: text })
      else if (kind === 'open') {
        const close = closeOf(queue)
        const own = number(text + close)
        inside.push({ number: own, open: text, ...read() })
      } else inside.push(text)
    }
    return { inside, close: '' }
  }
  return read().inside
}

/** What closes the mark that was just opened. */
function closeOf(pieces: readonly Piece[]): string {
  let depth = 1
  const found = pieces.find(({ kind }) => {
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    return depth === 0
  })
  return found?.text ?? ''
}

/** The numbered marks of a tree, each with what it writes. */
export function marksIn(
  inline: readonly Inline[],
): { number: number; text: string; open: string; close: string }[] {
  return inline.flatMap(part => {
    if (typeof part === 'string') return []
    const { number } = part
    if ('sign' in part) {
      return { number, text: part.sign, open: part.sign, close: '' }
    }
    const { open, close } = part
    const own = { number, text: open + close, open, close }
    return [own, ...marksIn(part.inside)]
  })
}
