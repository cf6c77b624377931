import { once } from '../once.ts'
import type { Finding } from '../problem.ts'
import { applyIgnores } from './applyIgnores.ts'
import { clip } from './clip.ts'
import { gather } from './gather.ts'
import type { Ignore } from './ignores.ts'
import { languageOfWhole } from './language/languageOfWhole.ts'
import { type Passage, placeOf } from './passage.ts'
import type { Fault, Known, Rule } from './rule.ts'
import type { RuleName } from './ruleNames.ts'
import { rulesOfTexts, rulesOfTranslations } from './rules.ts'

/** A text that is checked. */
export interface CheckedText {
  readonly file: string
  readonly passages: readonly Passage[]
  readonly ignores: readonly Ignore[]
}

export interface CheckSettings extends Known {
  /** Rules that are switched off, and why. */
  readonly off: Readonly<Partial<Record<RuleName, string>>>
}

/**
 * What the rules find in a text by itself and, where it is a translation,
 * beside the same passages of its source. It depends on nothing but the two
 * texts and the settings.
 */
export function checkText(
  text: CheckedText,
  original: CheckedText | undefined,
  settings: CheckSettings,
): readonly Finding[] {
  const { ofTexts, ofTranslations, off } = rulesIn(settings)
  const theirs = new Map(original?.passages.map(p => [p.id, p]))
  const found: Finding[] = []
  for (const passage of text.passages) {
    const other = theirs.get(passage.id)
    const before = found.length
    if (other) run(ofTranslations, passage, other, settings, found)
    const between = found.length
    run(ofTexts, passage, undefined, settings, found)
    if (found.length === between || between === before) continue
    // What is left in the language of the source is in another language.
    const own = found.splice(before)
    const echoed = own.some(({ rule }) => rule === 'untranslated')
    for (const finding of own) {
      if (!echoed || finding.rule !== 'language') found.push(finding)
    }
  }
  wholeText(text, ofTexts, settings, found)
  return gather(applyIgnores(text, found, off))
}

const rulesIn = once(({ off }: CheckSettings) => {
  const isOn = ({ name }: Rule) => off[name] === undefined
  return {
    ofTexts: rulesOfTexts.filter(isOn),
    ofTranslations: rulesOfTranslations.filter(isOn),
    off: new Set(Object.keys(off)),
  }
})

/** Of a text of short clauses, what is seen of all of them alone. */
function wholeText(
  { passages }: CheckedText,
  rules: readonly Rule[],
  known: Known,
  found: Finding[],
): void {
  const [first] = passages
  const rule = rules.find(({ name }) => name === 'language')
  const told = found.some(
    finding => finding.rule === 'language' || finding.rule === 'untranslated',
  )
  if (first === undefined || rule === undefined || told) return
  const of = passages.find(({ id }) => !id.startsWith('---')) ?? first
  for (const fault of languageOfWhole(passages, known.detectLanguage)) {
    found.push(tell(rule, fault, of, undefined))
  }
}

/** What some rules find in one passage. */
function run(
  rules: readonly Rule[],
  text: Passage,
  source: Passage | undefined,
  known: Known,
  found: Finding[],
): void {
  for (const rule of rules) {
    for (const fault of rule.check(text, source ?? text, known)) {
      found.push(tell(rule, fault, text, source))
    }
  }
}

function tell(
  { name, severity }: Rule,
  fault: Fault,
  text: Passage,
  source: Passage | undefined,
): Finding {
  const front = text.id.startsWith('---') ? ` in ${text.id.slice(3)}` : ''
  return {
    rule: name,
    severity,
    file: text.file,
    ...placeOf(text, fault.at),
    message: `${fault.message}: ${shown(fault, text, source)}.`,
    mend: `${fault.mend} If it is right, write <!-- ignore ${name}${front}: why -->.`,
  }
}

/** Both texts, short: `"… in 20 days" for "……三十日内" (locales/…:9)` */
function shown(
  fault: Fault,
  text: Passage,
  source: Passage | undefined,
): string {
  const own = `"${clip(text.words, fault.at)}"`
  if (source === undefined) return own
  const at = fault.sourceAt ?? 0
  const { line } = placeOf(source, at)
  return `${own} for "${clip(source.words, at)}" (${source.file}:${line})`
}
