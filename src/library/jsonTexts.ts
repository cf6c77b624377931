import type { Node } from 'jsonc-parser'
import { unfitCharacter } from './unfitCharacter.ts'

type Tell = (offset: number, message: string, mend: string) => void

/** Tells of characters that no text may have and that are written as escapes. */
export function checkTexts(node: Node, text: string, tell: Tell): void {
  for (const child of node.children ?? []) checkTexts(child, text, tell)
  if (node.type !== 'string') return
  const unfit = unfitCharacter(String(node.value))
  if (unfit === undefined) return
  const raw = text.slice(node.offset + 1, node.offset + node.length - 1)
  tell(node.offset + 1 + written(raw, unfit.offset), unfit.message, unfit.mend)
}

/** How much is written for the first `count` units: ('\\u0041b', 1) -> 6 */
function written(raw: string, count: number): number {
  const units = raw.match(/\\u[\dA-Fa-f]{4}|\\?[\s\S]/g) ?? []
  return units.slice(0, count).join('').length
}
