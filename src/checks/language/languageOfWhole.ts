import type { Passage } from '../passage.ts'
import type { Fault } from '../rule.ts'
import type { DetectLanguage } from './detectLanguage.ts'
import { codeOf } from './languageCodes.ts'

const names = new Intl.DisplayNames('en', { type: 'language' })

/** Tells of a text as a whole that is in another language than its own. */
export function languageOfWhole(
  passages: readonly Passage[],
  detectLanguage: DetectLanguage | undefined,
): readonly Fault[] {
  const [first] = passages
  if (first === undefined || detectLanguage === undefined) return []
  const { tag } = first
  if (codeOf(tag) === undefined) return []
  const words = passages.map(({ words }) => words).join('\n')
  const other = detectLanguage(words, tag)
  if (other === undefined) return []
  const message = `is in ${names.of(other) ?? other} as a whole`
  const mend = `Take the file that is in ${names.of(tag) ?? tag}.`
  return [{ at: 0, message, mend }]
}
