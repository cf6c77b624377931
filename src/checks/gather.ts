import type { Finding } from '../problem.ts'
import { rulesOfTexts } from './rules.ts'

/** How often a rule of texts warns of one text. */
const most = 10

/** Rules of which each wording is a matter of its own, and told once. */
const apart: ReadonlySet<string> = new Set(['spelling', 'glossary'])

/** Of marks all over a text, the first, and how many more there are. */
export function gather(findings: readonly Finding[]): readonly Finding[] {
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
