import { expect, test } from 'vitest'
import { checked } from '../testing/checked.ts'
import { countWork } from '../testing/countWork.ts'

/** How much is done to check a clause with so many numbers of each sort. */
function workFor(count: number, en: (index: number) => string): number {
  const list = (form: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => form(index)).join(', ')
  const zh = list(index => `${index + 2}页，2026年3月${(index % 28) + 1}日`)
  return countWork(() => checked({ 'zh-CN': `${zh}。`, en: `${list(en)}.` }))
}

test.each<[string, (index: number) => string]>([
  ['right', index => `${index + 2} pages, ${(index % 28) + 1} March 2026`],
  ['wrong', index => `${index + 90_000} pages, (1) 28 May 2026`],
])(
  'ten times as many numbers are ten times the work, where they are %s',
  (_, en) => {
    expect(workFor(1000, en) / workFor(100, en)).toBeLessThan(13)
  },
)
