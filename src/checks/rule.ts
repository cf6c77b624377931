import type { Severity } from '../problem.ts'
import type { DetectLanguage } from './language/detectLanguage.ts'
import type { Passage } from './passage.ts'
import type { RuleName } from './ruleNames.ts'
import type { Speller } from './spelling/speller.ts'
import type { TermBase } from './termBase/termBase.ts'

/** What rules know beside the texts. */
export interface Known {
  /** Language that the others are translated from. */
  readonly source: string
  readonly termBase: TermBase
  /** What knows the words of a language, by tag. */
  readonly spellers: ReadonlyMap<string, Speller>
  /** Words that are right without them, in small letters, by tag. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>
  /** Tells the language of a text, where that may be needed. */
  readonly detectLanguage: DetectLanguage | undefined
}

/** What a rule found in a passage. */
export interface Fault {
  /** Where it stands in the words of the translation. */
  readonly at: number
  /** Where it stands in the words of the source, where that matters. */
  readonly sourceAt?: number
  /** What is wrong, without the two texts and the full stop. */
  readonly message: string
  /** What to do about it, a sentence. */
  readonly mend: string
}

/** Finds one kind of mistake in the translation of a passage. */
export interface Rule {
  /** As it is switched off by: `numbers`. */
  readonly name: RuleName
  readonly severity: Severity
  readonly check: (
    text: Passage,
    source: Passage,
    known: Known,
  ) => readonly Fault[]
}

/** Finds one kind of mistake in a passage by itself, in any language. */
export interface RuleOfText extends Rule {
  readonly check: (
    text: Passage,
    itself: Passage,
    known: Known,
  ) => readonly Fault[]
}
