import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

test('Chinese is cut into words', () => {
  expect(segments('争议由法院审理。', 'zh-CN')).toEqual([
    '争议',
    '由',
    '法院',
    '审理',
    '。',
  ])
})

/** As a browser that has no Intl.Segmenter cuts it. */
function roughly(text: string, tag: string): readonly string[] {
  const { Segmenter } = Intl
  Reflect.deleteProperty(Intl, 'Segmenter')
  try {
    return segments(text, tag)
  } finally {
    Object.assign(Intl, { Segmenter })
  }
}

test('an old browser cuts Chinese by character, and other words whole', () => {
  expect(roughly('第3条：用ok，don’t go', 'zh-CN')).toEqual(
    '第|3|条|：|用|ok|，|don’t| |go'.split('|'),
  )
})

test('nothing of a text is left out, however it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(segments(text, 'th').join('')).toBe(text)
      expect(roughly(text, 'th').join('')).toBe(text)
    }),
    { numRuns: 30 },
  )
})

test('long texts are cut where they would be as a whole', () => {
  const marks = [
    '，',
    '。',
    ' ',
    '\n',
    ' \u0301',
    '、\u200d',
    '1,000.5',
    "it's ",
    '  ',
  ]
  const words = ['用户', '不得', 'abc', 'é', '三十日', 'ภาษาไทย', '🙂']
  const text = Array.from(
    { length: 1500 },
    (_, i) => `${words[(i * i) % 7]}${marks[(i * 7 + (i >> 3)) % 9]}`,
  ).join('')
  const whole = new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const expected = [...whole.segment(text)].map(({ segment }) => segment)
  expect(segments(text, 'zh-CN')).toEqual(expected)
})
