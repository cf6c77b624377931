import { remember } from '../legal/remember.ts'
import { lastAnswer } from './lastAnswer.ts'
import { lexiconOf } from './lexicon.ts'
import { onlyIn } from './onlyIn.ts'
import type { Passage } from './passage.ts'
import { type Quantity, quantities } from './quantities.ts'
import { rememberSome } from './rememberSome.ts'
import type { Fault } from './rule.ts'
import { sign } from './signs.ts'

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
  // One, in words and alone, is never surely meant as a number.
  if (!((text.signs | source.signs) & (sign.digit | sign.number))) return []
  const found = differences(text, source)
  if (found === undefined) return []
  const { ours, theirs, surplus, missing } = found
  const pairs = pair(surplus.filter(isMeant), missing.filter(isMeant), missing)
  const told = pairs.length > 0 ? pairs : counted(ours, theirs, isMeant)
  return told.map(([own, other]) => ({
    at: own?.at ?? 0,
    ...(other && { sourceAt: other.at }),
    message: messageOf(own, other),
    mend,
  }))
}

/**
 * The quantities of two passages, and those of each that the other surely
 * has not; undefined where all are the same.
 */
const differences = lastAnswer((text: Passage, source: Passage) => {
  const [ours, theirs] = [quantitiesOf(text), quantitiesOf(source)]
  if (areSame(ours, theirs)) return undefined
  const isReadable = ({ tag }: Passage) => lexiconOf(tag) !== undefined
  const both = isReadable(text) && isReadable(source)
  return {
    ours,
    theirs,
    surplus: isReadable(source) ? absent(ours, theirs, both) : [],
    missing: isReadable(text) ? absent(theirs, ours, both) : [],
  }
})

/** Whether each quantity is as the one of the other side in its place. */
function areSame(
  ours: readonly Quantity[],
  theirs: readonly Quantity[],
): boolean {
  if (ours.length !== theirs.length) return false
  return ours.every(({ value, unit, sure }, index) => {
    const other = theirs[index]
    return other?.value === value && other.unit === unit && other.sure === sure
  })
}

function quantitiesOf({ words, tag, signs }: Passage): readonly Quantity[] {
  if (!(signs & (sign.digit | sign.number | sign.one))) return none
  if (words.length <= short) return quantitiesIn(tag)(words)
  return quantities(words, tag, (signs & (sign.number | sign.one)) !== 0)
}

const none: readonly Quantity[] = []

/** Headings and the like are the same in many texts, in UTF-16 units. */
const short = 40

const quantitiesIn = remember((tag: string) =>
  rememberSome((words: string) => quantities(words, tag, true)),
)

type Mistake = readonly [own: Quantity | undefined, other: Quantity | undefined]

/** Those surely meant that nothing on the other side fits. */
function absent(
  own: readonly Quantity[],
  other: readonly Quantity[],
  withUnits: boolean,
): readonly Quantity[] {
  const candidates = candidatesOf(other)
  const isFit = (a: Quantity, b: Quantity) => fits(a, b, withUnits)
  return own.filter(
    quantity =>
      quantity.sure && !candidates(quantity).some(one => isFit(quantity, one)),
  )
}

/** Those that a quantity may fit; of those that are alike, one. */
function candidatesOf(all: readonly Quantity[]) {
  const found = new Map<number, Quantity[]>()
  const seen = new Set<string>()
  for (const quantity of all) {
    const { value, bare, unit } = quantity
    for (const number of [value, bare]) {
      const key = [number, value, bare, unit].join()
      if (seen.has(key)) continue
      seen.add(key)
      const others = found.get(number) ?? []
      others.push(quantity)
      found.set(number, others)
    }
  }
  return (quantity: Quantity): readonly Quantity[] => [
    ...(found.get(quantity.value) ?? []),
    ...(found.get(quantity.bare) ?? []),
  ]
}

/** Units that a number without one does not stand for, where both are known. */
const currencies = new Set(['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD'])
const strict = new Set([...currencies, 'percent', 'cent'])

function fits(a: Quantity, b: Quantity, withUnits: boolean): boolean {
  const [one, two] = [unitOf(a), unitOf(b)]
  const coins =
    (one === 'cent' && currencies.has(two)) ||
    (two === 'cent' && currencies.has(one))
  const open = one !== two && (one === '' || two === '')
  const same =
    one === two || coins || (open && !(withUnits && strict.has(one + two)))
  if (same && a.value === b.value) return true
  // "12" of months fits one year, where no unit could be read.
  return same && open && a.bare === b.bare
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
  const free = new Set(other)
  const same = byValue(other)
  const any = byValue(all)
  const pairs = own.map((quantity): Mistake => {
    const alike = same.get(quantity.value)
    const [first] = free
    const found = nextOf(alike, free) ?? first
    if (found) free.delete(found)
    return [quantity, found ?? any.get(quantity.value)?.at(-1)]
  })
  return [...pairs, ...[...free].map((left): Mistake => [undefined, left])]
}

/** The first of a list that is still free; those before it are taken out. */
function nextOf(
  list: Quantity[] | undefined,
  free: ReadonlySet<Quantity>,
): Quantity | undefined {
  let next = list?.at(-1)
  while (next && !free.has(next)) {
    list?.pop()
    next = list?.at(-1)
  }
  return next
}

/** By value, the first of the list last. */
function byValue(all: readonly Quantity[]): Map<number, Quantity[]> {
  const found = new Map<number, Quantity[]>()
  for (const quantity of all.toReversed()) {
    const others = found.get(quantity.value) ?? []
    others.push(quantity)
    found.set(quantity.value, others)
  }
  return found
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
