import { type Lexicon, lexiconOf, type Modality } from '../lexicon.ts'
import type { Fault, Rule } from '../rule.ts'
import { type Sentence, sentences } from '../sentences.ts'

/** 应当 and 必须 are shall or must, 可以 is may, 不得 is shall not. */
export const modality: Rule = {
  name: 'modality',
  severity: 'warning',
  check: (text, source) => {
    const [own, other] = [lexiconOf(text.tag), lexiconOf(source.tag)]
    if (own === undefined || other === undefined) return []
    const ours = sentences(text.words)
    const theirs = sentences(source.words)
    const whole = (words: string) => [{ words, at: 0 }]
    const even = ours.length === theirs.length
    const pairs = even ? ours : whole(text.words)
    const sources = even ? theirs : whole(source.words)
    return pairs.flatMap((sentence, index) => {
      const meant = sources[index]
      return meant ? compare(sentence, meant, own, other) : []
    })
  },
}

function compare(
  own: Sentence,
  other: Sentence,
  ownWords: Lexicon,
  otherWords: Lexicon,
): readonly Fault[] {
  const says = modalities(own.words, ownWords)
  const meant = modalities(other.words, otherWords)
  const fault = (message: string) => [
    {
      ...{ at: own.at, sourceAt: other.at, message },
      mend: 'Say whether something must, may or must not be done as the source does.',
    },
  ]
  const names = (all: ReadonlyMap<Modality, number>) =>
    [...all.keys()].join('” and “')
  if (meant.has('must not') && !says.has('must not')) {
    const allowed = says.has('may') && !says.has('must') && !meant.has('may')
    if (allowed || !ownWords.negation.test(own.words)) {
      return fault('does not forbid what the source forbids (“must not”)')
    }
  }
  if (says.size === 0 || meant.size === 0) return []
  const denied = (words: Sentence, { negation }: Lexicon) =>
    negation.test(words.words)
  // "May … only with", "no one is liable": said in another way, not wrongly.
  const both = denied(own, ownWords) === denied(other, otherWords)
  if (!both && (says.has('must not') || meant.has('must not'))) {
    return fault(
      `says “${names(says)}” where the source says “${names(meant)}”`,
    )
  }
  if (says.has('must not') || meant.has('must not')) return []
  const changed = (from: Modality, to: Modality) =>
    says.has(to) &&
    !meant.has(to) &&
    (says.get(from) ?? 0) < (meant.get(from) ?? 0)
  if (!changed('must', 'may') && !changed('may', 'must')) return []
  return fault(`says “${names(says)}” where the source says “${names(meant)}”`)
}

/** What a sentence says of duties, and how often. */
function modalities(
  text: string,
  { modality, only }: Lexicon,
): ReadonlyMap<Modality, number> {
  const found = new Map<Modality, number>()
  let rest = text
  for (const [name, form] of modality) {
    const all = new RegExp(form.source, `${form.flags}g`)
    const count = rest.match(all)?.length ?? 0
    if (count === 0) continue
    found.set(name, count)
    rest = rest.replaceAll(all, ' ')
  }
  if (found.has('may') && only.test(text)) found.set('must', 1)
  return found
}
