import { type Address, findAddresses } from '../addresses.ts'
import { tagsOf, targetIn } from '../compareLinks.ts'
import { onlyIn } from '../onlyIn.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'
import { sign } from '../signs.ts'

const mend = 'Write the same: addresses and numbers are not translated.'

/** The same web and e-mail addresses and telephone numbers. */
export const addresses: Rule = {
  name: 'addresses',
  severity: 'error',
  check: (text, source) => {
    if (!((text.signs | source.signs) & (sign.address | sign.digit))) return []
    const [own, other] = [addressesOf(text), addressesOf(source)]
    const tags = tagsOf(text, source)
    const keyOf = ({ value }: Address) => targetIn(value, tags)
    const surplus = onlyIn(own, other, keyOf)
    const missing = [...onlyIn(other, own, keyOf)]
    const faults = surplus.map(({ written, at }) => {
      const meant = missing.shift()
      const instead = meant ? `where the source has ${meant.written}` : ''
      const message = `has ${written} ${instead || 'which the source has not'}`
      return { at, message, mend }
    })
    const rest = missing.map(({ written }) => ({
      ...{ at: 0, message: `lacks ${written}`, mend },
    }))
    return [...faults, ...rest]
  },
}

/** Those in the words, each once. */
function addressesOf({ words }: Passage) {
  const found = findAddresses(words).toReversed()
  const each = new Map(found.map(address => [address.value, address]))
  return [...each.values()].toReversed()
}
