/** The same function, which works out each answer once. */
export function remember<Key, Value>(
  find: (key: Key) => Value,
): (key: Key) => Value {
  const found = new Map<Key, { readonly value: Value }>()
  return key => {
    const known = found.get(key) ?? { value: find(key) }
    found.set(key, known)
    return known.value
  }
}
