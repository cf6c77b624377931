/** A part of a text, in UTF-16 units. */
interface Part {
  readonly at: number
  readonly written: string
}

/** Remembers which parts of a text belong to something already. */
export interface Taken {
  /** Takes a part, unless some of it was taken before. */
  readonly take: (at: number, end: number) => boolean
}

/** For a text of some length (UTF-16 units), of which nothing is taken. */
export function takenOf(length: number): Taken {
  const taken = new Uint8Array(length)
  return {
    take: (at, end) => {
      if (taken.subarray(at, end).includes(1)) return false
      taken.fill(1, at, end)
      return true
    },
  }
}

/** The text with some of its parts made spaces, so that others stay. */
export function blank(text: string, parts: readonly Part[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { at, written } of parts.toSorted((a, b) => a.at - b.at)) {
    pieces.push(text.slice(from, at), ' '.repeat(written.length))
    from = at + written.length
  }
  return [...pieces, text.slice(from)].join('')
}
