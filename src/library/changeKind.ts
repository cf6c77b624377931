/**
 * What sort of change a version is: one of rights or duties, one of wording
 * or layout alone, or the mending of a mistake.
 */
export type ChangeKind = (typeof changeKinds)[number]

/** All of them; the first is meant where a version does not say. */
export const changeKinds = ['material', 'editorial', 'correction'] as const

export function isChangeKind(text: string): text is ChangeKind {
  return changeKinds.some(kind => kind === text)
}
