/** Where the search page leaves what it found, in localStorage. */
export const FOUND = 'found'

/** What a visitor went to from the search page. */
export interface FoundThere {
  /** Path and fragment: `/en/agreement/#disputes-2`. */
  readonly address: string
  /** Sources of regular expressions, as by `patternOf`. */
  readonly words: readonly string[]
  /** When, in milliseconds since 1970. */
  readonly time: number
}

/**
 * Marks the words that the visitor looked for in the clause they came to, as
 * the custom highlight `found`; does nothing where browsers have none, or the
 * search was more than a minute ago.
 */
export function markFound(now = Date.now()): void {
  try {
    const found: FoundThere = JSON.parse(localStorage[FOUND])
    const { hash, pathname } = location
    if (found.address !== pathname + hash) return
    delete localStorage[FOUND]
    const clause = document.getElementById(decodeURIComponent(hash.slice(1)))
    if (!clause || now - found.time > 60_000) return
    const ranges = rangesOf(clause, new RegExp(found.words.join('|'), 'gu'))
    CSS.highlights.set('found', new Highlight(...ranges))
  } catch {
    // Without storage or highlights the clause is only not marked.
  }
}

/** Where the pattern matches in the text of an element and its children. */
function rangesOf(element: Node, pattern: RegExp): Range[] {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let start = 0
  let end = 0
  // Matches come in order, and so do nodes.
  const seek = (place: number): number => {
    while (end < place && walk.nextNode()) {
      start = end
      end += walk.currentNode.textContent?.length ?? 0
    }
    return place - start
  }
  return Array.from((element.textContent ?? '').matchAll(pattern), match => {
    const range = new Range()
    const from = seek(match.index + 1) - 1
    range.setStart(walk.currentNode, from)
    const to = seek(match.index + match[0].length)
    range.setEnd(walk.currentNode, to)
    return range
  })
}
