import { joins } from '../legal/rules/lineBreaks.ts'
import type { Piece } from './piece.ts'

/**
 * Pieces without the ends of lines that mean nothing: each is a space, or
 * nothing between two characters of scripts written without spaces, as on
 * the page.
 */
export function oneLine(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    if (piece.kind !== 'wrap') return [piece]
    const words = ({ kind }: Piece) => kind === 'words'
    const before = pieces.slice(0, index).findLast(words)?.text ?? ''
    const after = pieces.slice(index).find(words)?.text ?? ''
    const [last, first] = [[...before].at(-1) ?? '', [...after][0] ?? '']
    return joins(last, first) ? [] : [{ kind: 'words', text: ' ' }]
  })
}
