/**
 * The same function of two things, which gives its last answer again where it
 * is asked the same at once: several rules need one comparison.
 */
export function lastAnswer<First, Second, Value>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  let last:
    | { readonly first: First; readonly second: Second; readonly value: Value }
    | undefined
  return (first, second) => {
    if (last?.first === first && last.second === second) return last.value
    const value = make(first, second)
    last = { first, second, value }
    return value
  }
}
