import { remember } from '../../legal/remember.ts'
import { type Lexicon, lexiconOf, type Modality } from '../lexicon.ts'
import type { Passage } from '../passage.ts'
import type { Fault, Rule } from '../rule.ts'
import { type Sentence, sentences } from '../sentences.ts'
import { duties, sign } from '../signs.ts'

/** 应当 and 必须 are shall or must, 可以 is may, 不得 is shall not. */
export const modality: Rule = {
  name: 'modality',
  severity: 'warning',
  check: (text, source) => {
    const [own, other] = [lexiconOf(text.tag), lexiconOf(source.tag)]
    if (own === undefined || other === undefined) return []
    const meant = mayMean(source, other)
    if (meant === 0) return []
    const said = mayMean(text, own)
    if (said === 0 && !(meant & sign.forbids)) return []
    const ours = sentences(text.words)
    const theirs = sentences(source.words)
    const even = ours.length === theirs.length
    const pairs = even ? ours : [{ words: text.words, at: 0 }]
    const sources = even ? theirs : [{ words: source.words, at: 0 }]
    const faults: Fault[] = []
    for (const [index, sentence] of pairs.entries()) {
      const original = sources[index]
      if (original === undefined) continue
      const message = compare(
        saidIn(sentence, own, said),
        saidIn(original, other, meant),
      )
      if (message === undefined) continue
      faults.push({ at: sentence.at, sourceAt: original.at, message, mend })
    }
    return faults
  },
}

interface Said {
  readonly words: string
  /** What the sentence says of duties, and how often. */
  readonly says: ReadonlyMap<Modality, number>
  readonly lexicon: Lexicon
}

const mend =
  'Say whether something must, may or must not be done as the source does.'

function saidIn({ words }: Sentence, lexicon: Lexicon, may: number): Said {
  return { words, says: modalities(words, lexicon, may), lexicon }
}

/** What is wrong with what a sentence says beside its source, if anything. */
function compare(own: Said, other: Said): string | undefined {
  const { says } = own
  const { says: meant } = other
  if (meant.has('must not') && !says.has('must not')) {
    const allowed = says.has('may') && !says.has('must') && !meant.has('may')
    if (allowed || !isDenied(own)) {
      return 'does not forbid what the source forbids (“must not”)'
    }
  }
  if (says.size === 0 || meant.size === 0) return undefined
  if (says.has('must not') || meant.has('must not')) {
    // "May … only with", "no one is liable": said in another way, not wrongly.
    return isDenied(own) === isDenied(other) ? undefined : differing(own, other)
  }
  const isChanged =
    changed('must', 'may', says, meant) || changed('may', 'must', says, meant)
  return isChanged ? differing(own, other) : undefined
}

function changed(
  from: Modality,
  to: Modality,
  says: Said['says'],
  meant: Said['says'],
): boolean {
  return (
    says.has(to) &&
    !meant.has(to) &&
    (says.get(from) ?? 0) < (meant.get(from) ?? 0)
  )
}

function differing({ says }: Said, { says: meant }: Said): string {
  return `says “${namesOf(says)}” where the source says “${namesOf(meant)}”`
}

function namesOf(all: Said['says']): string {
  return [...all.keys()].join('” and “')
}

function isDenied({ words, lexicon }: Said): boolean {
  return lexicon.negation.test(words)
}

/** Which modalities a passage may have, by bits of `sign`. */
function mayMean({ words, signs }: Passage, lexicon: Lexicon): number {
  if (lexicon.dutyWords) return signs & anyDuty
  return lexicon.modality.some(([, form]) => form.test(words)) ? anyDuty : 0
}

const anyDuty = sign.forbids | sign.demands | sign.permits

/** What a sentence says of duties, and how often; of those that it may. */
function modalities(
  text: string,
  { modality, only }: Lexicon,
  may: number,
): ReadonlyMap<Modality, number> {
  const found = new Map<Modality, number>()
  let rest = text
  for (const [name, form] of modality) {
    if (!(may & (duties.get(name) ?? 0)) || !form.test(rest)) continue
    const all = everywhere(form)
    found.set(name, rest.match(all)?.length ?? 0)
    rest = rest.replaceAll(all, ' ')
  }
  if (found.has('may') && only.test(text)) found.set('must', 1)
  return found
}

const everywhere = remember(
  ({ source, flags }: RegExp) => new RegExp(source, `${flags}g`),
)
