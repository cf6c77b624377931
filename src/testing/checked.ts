import { checkTexts } from '../checks/checkTexts.ts'
import { readIgnores } from '../checks/ignores.ts'
import { readPassages } from '../checks/readPassages.ts'
import type { Speller } from '../checks/spelling/speller.ts'
import { noTerms, type TermBase } from '../checks/termBase/termBase.ts'
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
    const passages = readPassages({ ...version, summary: undefined, places })
    return {
      ...{ tag, file, document: 'text', date: '2026-11-22', open: true },
      ignores: readIgnores(text),
      passages: passages.map(passage => ({
        ...{ ...passage, knownTerms: [], usedTerms: [], saidTerms: [] },
      })),
    }
  })
  const settings = {
    ...{ source, termBase: { ...noTerms, terms }, off: {} },
    ...{ spellers, accepted: new Map<string, ReadonlySet<string>>() },
  }
  return checkTexts(all, settings).map(
    ({ rule, message }) => `${rule}: ${message.split(': "')[0]}`,
  )
}
