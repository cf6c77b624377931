import { checkText } from '../checks/checkText.ts'
import { readIgnores } from '../checks/ignores.ts'
import { detectLanguage } from '../checks/language/detectLanguage.ts'
import { noteClauses } from '../checks/noteClauses.ts'
import { readPassages } from '../checks/readPassages.ts'
import type { Speller } from '../checks/spelling/speller.ts'
import { noTerms, type TermBase } from '../checks/termBase/termBase.ts'
import { vocabularyOf } from '../checks/vocabulary.ts'
import { presets } from '../legal/numbering.ts'
import { outline } from '../legal/outline.ts'

/**
 * What the checks find in a translation: `numbers: has …`. Two texts in
 * Markdown, the source first, by language tag; `terms` is the glossary.
 */
export function checked(
  texts: Readonly<Record<string, string>>,
  terms: TermBase['terms'] = [],
  spellers: ReadonlyMap<string, Speller> = new Map(),
): string[] {
  const [source = ''] = Object.keys(texts)
  const all = Object.entries(texts).map(([tag, text]) => {
    const file = `${tag}.md`
    const unread = { file, text, report: () => {} }
    const outlined = outline(unread, presets.statute)
    const version = { tag, file, outlined, source: unread, title: '' }
    const places = new Map<string, never>()
    const noted = noteClauses({ ...version, summary: undefined, places })
    const words = vocabularyOf(tag, spellers.get(tag), undefined)
    const passages = readPassages(noted, { clauses: [], terms: [] }, words)
    return { file, passages, ignores: readIgnores(text) }
  })
  const settings = {
    ...{ source, termBase: { ...noTerms, terms }, off: {}, detectLanguage },
    ...{ spellers, accepted: new Map<string, ReadonlySet<string>>() },
  }
  const [original] = all
  return all
    .flatMap(text =>
      checkText(text, text === original ? undefined : original, settings),
    )
    .map(({ rule, message }) => `${rule}: ${message.split(': "')[0]}`)
}
