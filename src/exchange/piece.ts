/**
 * A part of a clause's Markdown. All parts in their order are the Markdown,
 * character for character.
 */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** What stands for itself: `{{name}}`, `[](#id)`, a comment, `\` + end. */
  | { readonly kind: 'sign'; readonly text: string }
  /** What words stand between: `**` and `**`, `[` and `](address)`. */
  | { readonly kind: 'open' | 'close'; readonly text: string }
  /** The end of a line that is none for the reader, and spaces around it. */
  | { readonly kind: 'wrap'; readonly text: string }

/** Pieces as the Markdown that they are. */
export function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
