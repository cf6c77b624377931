/** Things by a key of theirs, each group and all groups in their order. */
export function group<T, Key>(
  all: Iterable<T>,
  keyOf: (one: T) => Key,
): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const others = groups.get(key)
    if (others === undefined) groups.set(key, [one])
    else others.push(one)
  }
  return groups
}
