import { expect, test } from 'vitest'
import { codeWork } from './codeWork.ts'

/** A text as long as a civil code takes no step that grows out of hand. */

test('ten times as many articles are ten times the work', async () => {
  const [small, large] = [await codeWork(30), await codeWork(300)]
  const grown = Object.entries(large).flatMap(([step, { ...work }]) =>
    (['characters', 'elements'] as const).map(kind => ({
      step: `${kind} for ${step}`,
      times: work[kind] / Math.max(1, small[step]?.[kind] ?? 0),
    })),
  )
  // Counts are exact: what grows with the text is ten times, the rest is less.
  expect(grown.length).toBeGreaterThan(10)
  expect(grown.filter(({ times }) => times > 10.5)).toEqual([])
}, 60_000)
