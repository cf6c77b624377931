import fc from 'fast-check'
import { francAll } from 'franc'
import { expect, test } from 'vitest'
import { distancesOf, shareOf } from './distances.ts'

const only = [
  ...['eng', 'deu', 'fra', 'spa', 'pol', 'tur', 'vie', 'rus', 'hun'],
  ...['ukr', 'srp', 'arb', 'urd', 'pes', 'hin', 'mar', 'heb', 'ydd'],
]
const words =
  'the of rights and der Rechte und die la liberté của quyền prawa człowieka 2026-11-22 (a) “x”, every Jeder 权利 права'
const others =
  'Каждый имеет право кожна людина свободу الحق في الحياة ہر شخص کو हर व्यक्ति को प्रत्येकास כל אדם זכאי יעדער איז'

const texts = (words: string) =>
  fc
    .array(fc.constantFrom(...words.split(' ')), { minLength: 3 })
    .map(all => all.join(' ').repeat(3))

/** As francAll gives them. */
function scriptFits(text: string, only: readonly string[]) {
  const found = distancesOf(text, only)
  return found?.codes
    .map((code, index) => [code, shareOf(found, index)] as const)
    .sort(([, a], [, b]) => b - a)
}

test('a text in Latin letters fits languages as franc says', () => {
  let tried = 0
  fc.assert(
    fc.property(texts(words), text => {
      const fits = scriptFits(text, only)
      if (fits === undefined) return
      tried += 1
      expect(fits).toEqual(francAll(text, { only }))
    }),
  )
  expect(tried).toBeGreaterThan(30)
})

test('and so does a text in other letters, or in several', () => {
  const mixed = fc.oneof(texts(others), texts(`${words} ${others}`))
  let tried = 0
  fc.assert(
    fc.property(mixed, text => {
      const fits = scriptFits(text, only)
      if (fits === undefined) return
      tried += 1
      expect(fits).toEqual(francAll(text, { only }))
    }),
  )
  expect(tried).toBeGreaterThan(30)
})

test('of a text in a script of its own nothing is said', () => {
  expect(scriptFits('人人生而自由，在尊严和权利上一律平等。', only)).toBe(
    undefined,
  )
})
