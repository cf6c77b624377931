/** What one list has and the other has not, each as often as that is so. */
export function onlyIn<T>(
  own: readonly T[],
  other: readonly T[],
  keyOf: (value: T) => string,
): readonly T[] {
  const left = new Map<string, number>()
  for (const value of other) {
    const key = keyOf(value)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  return own.filter(value => {
    const count = left.get(keyOf(value)) ?? 0
    left.set(keyOf(value), count - 1)
    return count <= 0
  })
}
