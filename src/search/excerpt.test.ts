import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import type { Span } from './marks.ts'
import { fromIndex, toIndex } from './verbatim.ts'

function shown(text: string, marks: readonly Span[], size: number): string {
  const verbatim = fromIndex(toIndex(text).split(' '))
  return excerpt(verbatim, marks, size)
    .map(part => (part.marked ? `[${part.text}]` : part.text))
    .join('')
}

test('a short text is shown whole', () => {
  expect(shown('HIGO 网站。', [[5, 7]], 60)).toBe('HIGO [网站]。')
})

test('a long text is cut about the first mark, between words', () => {
  const text = 'One two three four five six seven eight nine ten.'
  expect(shown(text, [[19, 23]], 8)).toBe('…four [five] six seven…')
  expect(shown(text, [[0, 3]], 4)).toBe('[One] two…')
  expect(shown(text, [[45, 48]], 8)).toBe('…seven eight nine [ten].')
})

test('a long Chinese text is cut between characters', () => {
  const text = '为了向你提供服务，我们会收集你的个人信息。'
  expect(shown(text, [[16, 18]], 8)).toBe('…你的[个人]信息。')
})

test('marks may overlap, and go on where the excerpt ends', () => {
  expect(
    shown(
      '网站网站网站',
      [
        [0, 2],
        [1, 3],
        [4, 6],
      ],
      5,
    ),
  ).toBe('[网站][网]站[网]…')
})
