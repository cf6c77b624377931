import { expect, test } from 'vitest'
import { inventedName } from './inventedName.ts'

test('invented names are all different, and sound alike in Chinese', () => {
  for (const tag of ['en', 'zh-CN'] as const) {
    const names = Array.from({ length: 50_000 }, (_, number) =>
      inventedName(number, tag),
    )
    expect(new Set(names).size).toBe(50_000)
  }
  expect([0, 1, 2].map(number => inventedName(number))).toEqual([
    ...['Pefufa', 'Fupoma', 'Tibese'],
  ])
  expect([0, 1, 2].map(number => inventedName(number, 'zh-CN'))).toEqual([
    ...['佩富法', '富波马', '蒂贝塞'],
  ])
})
