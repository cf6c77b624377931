import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainYaml } from './plainYaml.ts'
import { readYaml } from './yaml.ts'

const plainWords = fc.constantFrom('Terms', '条款', '2026-11-22', 'null', ' ')
const marks = fc.constantFrom(
  ...['-', ':', '#', '"', "'", ',', '.', '[', '{', '}', '&', '*', '|', '>'],
  ...['%', '“', '\u3000', '~', '/', '(', ')', '?', '---', '...', '\t', '\n  '],
)
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: plainWords }, marks), {
    maxLength: 4,
  })
  .map(parts => parts.join(''))
const key = fc.constantFrom('title', 'published', 'summary', 'kind', 'true')
const line = fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ':', ':  '), words)

test('plain lines are read as all of YAML is', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), lines => {
      const text = lines.map(parts => parts.join('')).join('\n')
      const entries = plainYaml(text)
      if (entries === undefined) return
      plain += 1
      const told: string[] = []
      const read = readYaml(text, (_, message) => void told.push(message))
      expect({ told, ...read }).toEqual({ told: [], entries, whole: true })
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test.each([
  'title: Terms of Use\npublished: 2026-11-22',
  'title: 服务条款（试行）\nsummary: 改了一处。',
])('%s is plain', text => {
  expect(plainYaml(text)).toHaveLength(2)
})

test.each(['title: a: b', 'title: "a"', 'title:', 'title: a\n  b'])(
  '%s is not',
  text => expect(plainYaml(text)).toBe(undefined),
)
