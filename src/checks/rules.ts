import type { Rule, RuleOfText } from './rule.ts'
import { addresses } from './rules/addresses.ts'
import { brackets } from './rules/brackets.ts'
import { citations } from './rules/citations.ts'
import { dates } from './rules/dates.ts'
import { deadlines } from './rules/deadlines.ts'
import { doubled } from './rules/doubled.ts'
import { emphasis } from './rules/emphasis.ts'
import { ending } from './rules/ending.ts'
import { glossary } from './rules/glossary.ts'
import { language } from './rules/language.ts'
import { links } from './rules/links.ts'
import { modality } from './rules/modality.ts'
import { numbers } from './rules/numbers.ts'
import { placeholders } from './rules/placeholders.ts'
import { punctuation } from './rules/punctuation.ts'
import { spelling } from './rules/spelling.ts'
import { terms } from './rules/terms.ts'
import { untranslated } from './rules/untranslated.ts'
import { wording } from './rules/wording.ts'

/** What holds of a text by itself, the source included. */
export const rulesOfTexts: readonly RuleOfText[] = [
  brackets,
  punctuation,
  doubled,
  wording,
  language,
  spelling,
]

/** What holds of a translation, what is surely wrong first. */
export const rulesOfTranslations: readonly Rule[] = [
  numbers,
  dates,
  deadlines,
  citations,
  placeholders,
  addresses,
  links,
  terms,
  glossary,
  modality,
  emphasis,
  untranslated,
  ending,
]
