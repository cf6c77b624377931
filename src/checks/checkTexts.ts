import type { Finding } from '../problem.ts'
import { applyIgnores } from './applyIgnores.ts'
import { clip } from './clip.ts'
import type { Ignore } from './ignores.ts'
import { languageOfWhole } from './language/languageOfWhole.ts'
import type { Passage } from './passage.ts'
import type { Fault, Known, Rule } from './rule.ts'
import type { RuleName } from './ruleNames.ts'
import { rulesOfTexts, rulesOfTranslations } from './rules.ts'

/** A text that is checked. */
export interface CheckedText {
  readonly tag: string
  readonly document: string
  readonly date: string
  readonly file: string
  readonly passages: readonly Passage[]
  readonly ignores: readonly Ignore[]
  /** Whether it can still be changed; else it is only compared with. */
  readonly open: boolean
}

export interface CheckSettings extends Known {
  /** Rules that are switched off, and why. */
  readonly off: Readonly<Partial<Record<RuleName, string>>>
}

/**
 * What the rules find in texts that can still be changed: in each by itself,
 * and in each translation beside the same passage of its source.
 */
export function checkTexts(
  texts: readonly CheckedText[],
  { off, ...known }: CheckSettings,
): readonly Finding[] {
  const { source } = known
  const isOn = ({ name }: Rule) => off[name] === undefined
  const ofTexts = rulesOfTexts.filter(isOn)
  const ofTranslations = rulesOfTranslations.filter(isOn)
  const keyOf = ({ document, date }: CheckedText) => `${document}/${date}`
  const originals = new Map(
    texts.filter(({ tag }) => tag === source).map(it => [keyOf(it), it]),
  )
  return texts
    .filter(({ open }) => open)
    .flatMap(text => {
      const original = originals.get(keyOf(text))
      const theirs = new Map(original?.passages.map(p => [p.id, p]))
      const found = text.passages.flatMap(passage => {
        const other = original === text ? undefined : theirs.get(passage.id)
        const alone = ofTexts.flatMap(rule =>
          run(rule, passage, undefined, known),
        )
        if (other === undefined) return alone
        return withoutEcho([
          ...ofTranslations.flatMap(rule => run(rule, passage, other, known)),
          ...alone,
        ])
      })
      const all = [...found, ...wholeText(text, found, ofTexts, known)]
      return gather(applyIgnores(text, all, new Set(Object.keys(off))))
    })
}

/** Of a text of short clauses, what is seen of all of them alone. */
function wholeText(
  { passages }: CheckedText,
  found: readonly Finding[],
  rules: readonly Rule[],
  known: Known,
): readonly Finding[] {
  const [first] = passages
  const rule = rules.find(({ name }) => name === 'language')
  const told = found.some(
    finding => finding.rule === 'language' || finding.rule === 'untranslated',
  )
  if (first === undefined || rule === undefined || told) return []
  const check = () => languageOfWhole(passages)
  const of = passages.find(({ id }) => !id.startsWith('---')) ?? first
  return run({ ...rule, check }, of, undefined, known)
}

/** What is left in the language of the source is in another language. */
function withoutEcho(findings: readonly Finding[]): readonly Finding[] {
  return findings.some(({ rule }) => rule === 'untranslated')
    ? findings.filter(({ rule }) => rule !== 'language')
    : findings
}

/** How often a rule of texts warns of one text. */
const most = 10

/** Rules of which each wording is a matter of its own, and told once. */
const apart: ReadonlySet<string> = new Set(['spelling', 'glossary'])

/** Of marks all over a text, the first, and how many more there are. */
function gather(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { rule, message } = finding
    const key = apart.has(rule) ? rule + message.split(': "')[0] : rule
    const group = groups.get(key) ?? []
    group.push(finding)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    const { rule } = first
    if (!rulesOfTexts.some(({ name }) => name === rule)) return same
    if (same.length <= (rule === 'spelling' ? 1 : most)) return same
    const more = same.length - 1
    const places = more === 1 ? 'one more place' : `${more} more places`
    const message = `${first.message} The same stands in ${places}.`
    return [{ ...first, message }]
  })
}

/** What one rule finds in one passage. */
function run(
  { name, severity, check }: Rule,
  text: Passage,
  source: Passage | undefined,
  known: Known,
): readonly Finding[] {
  const front = text.id.startsWith('---') ? ` in ${text.id.slice(3)}` : ''
  return check(text, source ?? text, known).map(fault => ({
    rule: name,
    severity,
    file: text.file,
    ...text.placeOf(fault.at),
    message: `${fault.message}: ${shown(fault, text, source)}.`,
    mend: `${fault.mend} If it is right, write <!-- ignore ${name}${front}: why -->.`,
  }))
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
  const { line } = source.placeOf(at)
  return `${own} for "${clip(source.words, at)}" (${source.file}:${line})`
}
