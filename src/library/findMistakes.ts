import { type CheckedText, checkTexts } from '../checks/checkTexts.ts'
import { readIgnores } from '../checks/ignores.ts'
import type { Unlinked } from '../checks/readPassages.ts'
import { acceptedWords } from '../checks/spelling/acceptedWords.ts'
import { judgedWords } from '../checks/spelling/judgedWords.ts'
import { loadSpeller, type Speller } from '../checks/spelling/speller.ts'
import { noTerms, type TermBase, wordsOf } from '../checks/termBase/termBase.ts'
import { flatten } from '../legal/clause.ts'
import type { Finding, Problem } from '../problem.ts'
import { editions } from './history.ts'
import type { Library, Version } from './library.ts'
import type { Draft } from './readVersion.ts'

/**
 * What the checks on translations find in versions in force and upcoming
 * that are not recorded yet: others cannot be changed; nor in drafts, which
 * begin as copies of the source. `written` are the
 * passages of the drafts in the same order. A text of which a problem is
 * known is left out: more would come of it.
 */
export async function findMistakes(
  library: Pick<
    Library,
    'site' | 'day' | 'languages' | 'versions' | 'termBase'
  >,
  drafts: readonly Draft[],
  written: readonly (readonly Unlinked[])[],
  problems: readonly Problem[],
): Promise<readonly Finding[]> {
  const { documents, source, checks } = library.site
  const termBase = checks['glossary'] === undefined ? library.termBase : noTerms
  const past = new Set(
    documents
      .flatMap(document => editions(library, document))
      .filter(({ state }) => state === 'superseded')
      .flatMap(({ texts }) => [...texts.values()]),
  )
  const unready = new Set(library.site.drafts)
  const unsound = new Set(problems.map(({ file }) => file))
  const texts = library.versions.flatMap((version, index): CheckedText[] => {
    const { tag, document, date, file, record } = version
    if (unsound.has(file)) return []
    const passages = link(written[index] ?? [], version, termBase, source)
    const open = record === undefined && !past.has(version) && !unready.has(tag)
    const ignores = readIgnores(drafts[index]?.source.text ?? '')
    return [{ tag, document, date, file, passages, ignores, open }]
  })
  const spellers = checks['spelling'] ? none : await spellersOf(texts)
  const accepted = new Map(
    [...spellers.keys()].map(tag => [
      tag,
      acceptedWords(tag, library.termBase, library.languages),
    ]),
  )
  const known = { source, termBase, spellers, accepted }
  return checkTexts(texts, { ...known, off: checks })
}

const none: ReadonlyMap<string, Speller> = new Map()

/** Dictionaries are read only where something is looked up in them. */
async function spellersOf(
  texts: readonly CheckedText[],
): Promise<ReadonlyMap<string, Speller>> {
  const spellers = new Map<string, Speller>()
  for (const { tag, open, passages } of texts) {
    const speller = open ? await loadSpeller(tag) : undefined
    if (speller === undefined) continue
    const judged = passages.flatMap(({ words }) => judgedWords(words))
    const all = judged.flatMap(({ word, small }) => [word, small])
    speller.prepare([...new Set(all)])
    spellers.set(tag, speller)
  }
  return spellers
}

/**
 * The passages with the terms that were found in them. Of terms that the
 * glossary has, the rule `glossary` tells.
 */
function link(
  passages: readonly Unlinked[],
  { tag, clauses, terms }: Version,
  termBase: TermBase,
  source: string,
) {
  const governed = termBase.terms
    .filter(entry => wordsOf(entry, source).length > 0)
    .flatMap(entry => wordsOf(entry, tag))
    .map(words => words.toLowerCase())
  const others = terms.filter(
    ({ words }) => !governed.includes(words.toLowerCase()),
  )
  const filled = new Map(flatten(clauses).map(clause => [clause.id, clause]))
  return passages.map(passage => {
    const { html = '', text = '' } = filled.get(passage.id) ?? {}
    const small = text.toLowerCase()
    const used = terms.filter(({ id }) => html.includes(`"#${id}"`))
    const said = terms.filter(({ words }) => isSaid(words, small))
    const ids = (all: Version['terms']) => all.map(({ id }) => id)
    return {
      ...passage,
      knownTerms: ids(tag === source ? terms : others),
      usedTerms: ids(used),
      saidTerms: ids(said),
    }
  })
}

/** Whether all words of a term are in a text, in whatever form and order. */
function isSaid(term: string, text: string): boolean {
  return term
    .toLowerCase()
    .split(/[\s-]+/)
    .every(word => text.includes(word.length > 4 ? word.slice(0, -2) : word))
}
