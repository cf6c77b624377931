import { didYouMean } from '../nearest.ts'
import type { Finding } from '../problem.ts'
import type { CheckedText } from './checkText.ts'
import type { Ignore } from './ignores.ts'
import type { Passage } from './passage.ts'
import { isRuleName, ruleNames } from './ruleNames.ts'

const example = '<!-- ignore numbers: the law itself says so -->'

/**
 * Leaves out what comments in the text switch off, and tells of those that
 * give no reason, name no rule, or switch nothing off. `off` are the rules
 * that are off everywhere, of which nothing can be found.
 */
export function applyIgnores(
  { file, ignores, passages }: CheckedText,
  found: readonly Finding[],
  off: ReadonlySet<string>,
): readonly Finding[] {
  const told: Finding[] = []
  const tell = (
    { place }: Ignore,
    severity: Finding['severity'],
    message: string,
    mend: string,
  ) => {
    told.push({ rule: 'ignore', severity, file, ...place, message, mend })
  }
  let left = found
  for (const ignore of ignores) {
    const { rules, reason } = ignore
    if (rules.length === 0) {
      const mend = `Name the rule: ${example}.`
      tell(ignore, 'error', 'ignores no rule by name.', mend)
    } else if (reason === '') {
      const message = `ignores ${rules.join(', ')} without a reason.`
      const mend = `Write why behind a colon: ${example}.`
      tell(ignore, 'error', message, mend)
    }
    const meant = passageOf(ignore, passages)
    for (const name of rules) {
      if (!isRuleName(name)) {
        const otherwise = `The rules are ${ruleNames.join(', ')}.`
        const mend = didYouMean(name, ruleNames, otherwise)
        tell(ignore, 'error', `ignores "${name}", which is no rule.`, mend)
        continue
      }
      const rest = left.filter(
        finding => finding.rule !== name || !isIn(finding, meant),
      )
      if (rest.length === left.length && !off.has(name)) {
        const message = `ignores ${name}, which finds nothing there.`
        tell(ignore, 'warning', message, 'Take it out.')
      }
      left = rest
    }
  }
  return [...told, ...left]
}

/** The clause that the comment stands in, or the next one. */
function passageOf(
  { front, place }: Ignore,
  passages: readonly Passage[],
): Passage | undefined {
  return front === undefined
    ? passages.find(
        ({ id, lines }) => !id.startsWith('---') && lines[1] >= place.line,
      )
    : passages.find(({ id }) => id === `---${front}`)
}

function isIn({ line }: Finding, passage: Passage | undefined): boolean {
  if (passage === undefined) return false
  const [start, end] = passage.lines
  return line > start && line <= end
}
