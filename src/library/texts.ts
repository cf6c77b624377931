/**
 * Each text in `object` by its dotted name: `footer.phone`. Lists are passed
 * over.
 */
export function textsIn(object: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key
    if (typeof value === 'string') texts.set(name, value)
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) continue
    for (const entry of textsIn(value, `${name}.`)) texts.set(...entry)
  }
  return texts
}
