import { digest } from '../legal/plainForm.ts'
import { textKey } from '../library/record/published.ts'

/** Words that are translated by themselves, in two languages. */
export interface Unit {
  /** `en/agreement/2026-11-22#disputes-2`, see `unitKey`. */
  readonly key: string
  /** The original, as Markdown without the ends of lines that mean nothing. */
  readonly source: string
  /** The translation as it is now, likewise; empty where there is none. */
  readonly target: string
  /**
   * Whether the original has changed since it was translated, and, where that
   * is known of these words alone, what they were before, without marks.
   */
  readonly stale: boolean
  readonly before?: string | undefined
  /** Where it stands, for people: `Agreement › Article V › Article V(2)`. */
  readonly context: string
  /** What a translator should know of it. */
  readonly notes: readonly string[]
  /** Place of the original: `locales/zh-CN/agreement/2026-11-22.md:31`. */
  readonly place: string
}

/** Begins the note that tells how an original changed, of those that did. */
export const changedNote = 'The original has changed:'

/** The text and the words in it that a unit is of, in the translation. */
export function unitKey(
  text: Parameters<typeof textKey>[0],
  id: string,
): string {
  return `${textKey(text)}#${id}`
}

/** The parts of a key; undefined where it is none. */
export function partsOf(key: string) {
  const form = /^([\w-]+)\/([a-z0-9-]+)\/(\d{4}-\d\d-\d\d)#([\w.-]+)$/
  const [, tag, document, date, id] = form.exec(key) ?? []
  if (!tag || !document || !date || !id) return undefined
  return { tag, document, date, id }
}

/**
 * The clause of an id; cells are parts of theirs: ('t1.2.3') -> 't1'. Title
 * and summary, `front.title`, are none, and keep their names.
 */
export function clauseOf(id: string): string {
  return id.replace(/\.\d+\.\d+$/, '')
}

/**
 * Whether a unit has no translation: none at all, or words of the original.
 * A number or a sign, `10 %`, is the same in every language.
 */
export function isUntranslated({
  source,
  target,
}: Pick<Unit, 'source' | 'target'>): boolean {
  return target === '' || (target === source && /\p{L}/u.test(source))
}

/**
 * What tells whether the original or the translation has moved on since a
 * unit was exported: the first 16 hexadecimal digits of the SHA-256 of each,
 * `0f1e2d3c4b5a6978-new` where there was no translation.
 */
export function digestsOf(unit: Pick<Unit, 'source' | 'target'>): string {
  const short = (text: string) => digest(text).slice(0, 16)
  const target = unit.target === '' ? 'new' : short(unit.target)
  return `${short(unit.source)}-${target}`
}

/** Whether a text is what `digestsOf` gives. */
export function isDigests(text: string): boolean {
  return /^[0-9a-f]{16}-([0-9a-f]{16}|new)$/.test(text)
}
