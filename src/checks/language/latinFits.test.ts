import fc from 'fast-check'
import { francAll } from 'franc'
import { expect, test } from 'vitest'
import { latinFits } from './latinFits.ts'

const only = ['eng', 'deu', 'fra', 'spa', 'pol', 'tur', 'vie', 'rus', 'hun']
const words =
  'the of rights and der Rechte und die la liberté của quyền prawa człowieka 2026-11-22 (a) “x”, every Jeder 权利 права'

test('a text in Latin letters fits languages as franc says', () => {
  const text = fc
    .array(fc.constantFrom(...words.split(' ')), { minLength: 3 })
    .map(all => all.join(' ').repeat(3))
  let tried = 0
  fc.assert(
    fc.property(text, text => {
      const fits = latinFits(text, only)
      if (fits === undefined) return
      tried += 1
      expect(fits).toEqual(francAll(text, { only }))
    }),
  )
  expect(tried).toBeGreaterThan(30)
})

test('a text in other letters is left to franc', () => {
  expect(latinFits('人人生而自由，在尊严和权利上一律平等。', only)).toBe(
    undefined,
  )
})
