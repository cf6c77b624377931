import { expect, test } from 'vitest'
import { bundleAt, bundleSizes, partsOfBundles } from './bundles.ts'

test('an index has one bundle, and one more for each 500 documents', () => {
  expect([0, 2, 500, 501, 1037].map(bundleSizes)).toEqual([
    ...[[0], [2], [500], [500, 1], [500, 500, 37]],
  ])
})

test('bundles are numbered from the second on', () => {
  expect(bundleAt('/en/search/index/', 0)).toBe('/en/search/index/')
  expect(bundleAt('/en/search/index/', 1)).toBe('/en/search/index-2/')
  expect(partsOfBundles('zh-CN', 516)).toBe('128 8')
})
