import type { Result } from './find.ts'
import { FOUND, type FoundThere } from './found.ts'
import { patternOf } from './pattern.ts'

/** Leaves what was found for the page that a link leads to (see found.ts). */
export function remember(link: HTMLAnchorElement, result: Result): void {
  if (result.words.length === 0) return
  const found: FoundThere = {
    address: link.pathname + link.hash,
    words: result.words.map(patternOf),
    time: Date.now(),
  }
  try {
    localStorage.setItem(FOUND, JSON.stringify(found))
  } catch {
    // Full or forbidden: the words are then not marked there.
  }
}
