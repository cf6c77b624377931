/**
 * What a header like Accept-Language or Accept-Encoding asks for, best first;
 * what it refuses with `q=0` is left out (RFC 9110, section 12.4.2).
 * ('en;q=0.5, zh-CN, ja;q=0') -> ['zh-CN', 'en']
 */
export function preferences(header: string): readonly string[] {
  const items = header.split(',').map(item => {
    const [value = '', ...parameters] = item.split(';').map(it => it.trim())
    const weight = parameters.find(it => /^q=/i.test(it))
    return { value, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
  })
  return items
    .filter(({ value, weight }) => value !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ value }) => value)
}
