import { ownCopy } from './ownCopy.ts'

/** How many answers are kept. */
const most = 2000

/**
 * The same function of a text, which mostly works out each answer once; when
 * it has many, it forgets them all.
 */
export function rememberSome<Value>(
  find: (text: string) => Value,
): (text: string) => Value {
  const found = new Map<string, Value>()
  return text => {
    const known = found.get(text)
    if (known !== undefined) return known
    const value = find(text)
    if (found.size >= most) found.clear()
    found.set(ownCopy(text), value)
    return value
  }
}
