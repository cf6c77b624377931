import { lexiconOf } from './lexicon.ts'
import { onlyIn } from './onlyIn.ts'
import type { Passage } from './passage.ts'
import { type Quantity, quantities } from './quantities.ts'
import type { Fault } from './rule.ts'

/**
 * Where the quantities of a translation that `isMeant` picks differ from the
 * source's. A number is the same by value, in digits or in words; one whose
 * unit is not known fits every time. Where the words for numbers of one of
 * the languages are not known, only digits that no number of the other has
 * are told.
 */
export function compareQuantities(
  text: Passage,
  source: Passage,
  isMeant: (quantity: Quantity) => boolean,
  mend: string,
): readonly Fault[] {
  const [ours, theirs] = [quantitiesOf(text), quantitiesOf(source)]
  const readable = (tag: string) => lexiconOf(tag) !== undefined
  const surplus = readable(source.tag) ? absent(ours, theirs) : []
  const missing = readable(text.tag) ? absent(theirs, ours) : []
  const pairs = pair(surplus.filter(isMeant), missing.filter(isMeant), missing)
  const found = pairs.length > 0 ? pairs : counted(ours, theirs, isMeant)
  return found.map(([own, other]) => ({
    at: own?.at ?? 0,
    ...(other && { sourceAt: other.at }),
    message: messageOf(own, other),
    mend,
  }))
}

/** Three rules ask for them, and each translation. */
const known = new WeakMap<Passage, readonly Quantity[]>()

function quantitiesOf(passage: Passage): readonly Quantity[] {
  const found = known.get(passage) ?? quantities(passage.words, passage.tag)
  known.set(passage, found)
  return found
}

type Mistake = readonly [own: Quantity | undefined, other: Quantity | undefined]

/** Those surely meant that nothing on the other side fits. */
function absent(
  own: readonly Quantity[],
  other: readonly Quantity[],
): readonly Quantity[] {
  return own.filter(
    quantity => quantity.sure && !other.some(fit => fits(quantity, fit)),
  )
}

/** Units that a number without one does not stand for. */
const currencies = new Set(['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD'])
const strict = new Set([...currencies, 'percent', 'cent'])

function fits(a: Quantity, b: Quantity): boolean {
  const [one, two] = [unitOf(a), unitOf(b)]
  const loose = (unit: string) => unit === '' || !strict.has(unit)
  const coins =
    (one === 'cent' && currencies.has(two)) ||
    (two === 'cent' && currencies.has(one))
  const same =
    one === two || coins || ((one === '' || two === '') && loose(one + two))
  if (same && a.value === b.value) return true
  // "12" of months fits one year, where no unit could be read.
  const bare = (q: Quantity) => Number.parseFloat(q.written)
  return same && one !== two && bare(a) === bare(b)
}

function unitOf({ unit }: Quantity): string {
  return unit === undefined || unit === 'thing' ? '' : unit
}

/** Each with the one of the other side that it may have been. */
function pair(
  own: readonly Quantity[],
  other: readonly Quantity[],
  all: readonly Quantity[],
): readonly Mistake[] {
  const free = [...other]
  const pairs = own.map((quantity): Mistake => {
    const at = free.findIndex(({ value }) => value === quantity.value)
    const [found] = free.splice(Math.max(at, 0), 1)
    return [quantity, found ?? all.find(q => q.value === quantity.value)]
  })
  return [...pairs, ...free.map((left): Mistake => [undefined, left])]
}

/** As many numbers on both sides, but not each as often. */
function counted(
  ours: readonly Quantity[],
  theirs: readonly Quantity[],
  isMeant: (quantity: Quantity) => boolean,
): readonly Mistake[] {
  const own = ours.filter(quantity => quantity.sure && isMeant(quantity))
  const other = theirs.filter(quantity => quantity.sure && isMeant(quantity))
  if (own.length !== other.length) return []
  const keyOf = ({ value }: Quantity) => String(value)
  return pair(onlyIn(own, other, keyOf), onlyIn(other, own, keyOf), [])
}

function messageOf(
  own: Quantity | undefined,
  other: Quantity | undefined,
): string {
  const words = ({ written }: Quantity) => `“${written.trim()}”`
  if (own === undefined) return `lacks ${other ? words(other) : 'a number'}`
  return other === undefined
    ? `has ${words(own)}, which the source has not`
    : `has ${words(own)} where the source has ${words(other)}`
}
