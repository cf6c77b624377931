import { type Inline, inlineOf } from '../inline.ts'
import { pieces } from '../pieces.ts'
import { digestsOf, type Unit } from '../unit.ts'

/** A unit as both versions of XLIFF write it. */
export interface Written {
  readonly original: readonly Inline[]
  /** Empty where there is no translation. */
  readonly translated: readonly Inline[]
  /** What a note is, and its words: context, notes, and the digest. */
  readonly notes: readonly (readonly [string, string])[]
}

/** The parts of a unit; marks of the translation have those numbers. */
export function unitParts(unit: Unit): Written {
  const original = inlineOf(pieces(unit.source))
  const notes = [
    ['context', unit.context] as const,
    ...unit.notes.map(text => ['note', text] as const),
    ['digest', digestsOf(unit)] as const,
  ]
  return {
    original,
    translated: inlineOf(pieces(unit.target), original),
    notes: notes.filter(([, text]) => text !== ''),
  }
}
