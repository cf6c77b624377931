import { describe, expect, test } from 'vitest'
import {
  icpMend,
  icpNumber,
  policeCode,
  policeMend,
  policeNumber,
} from './filing.ts'

describe('an ICP number', () => {
  test.each([
    ...['苏ICP备2021030472号-8', '苏ICP备2021030472号', '京ICP备05012345号-1'],
    ...['京ICP证030173号', '粤ICP备12007828号', '浙B2-20080224'],
  ])('%s has a form that there is', text => {
    expect(icpNumber(text)).toBe(true)
  })

  test.each([
    ...['', 'ICP备2021030472号', '苏ICP备2021030472', '苏ICP备2021030472号-'],
    ...['苏ICP备2021030472号-0', '苏ICP备 2021030472号', '苏icp备2021030472号'],
    ...['苏ICP备202103047号', ' 苏ICP备2021030472号', '苏ICP备2021030472号－8'],
  ])('%j has none', text => expect(icpNumber(text)).toBe(false))

  test.each([
    ['苏ICP备 2021030472号-8', 'Write "苏ICP备2021030472号-8".'],
    ['苏icp备2021030472', 'Write "苏ICP备2021030472号".'],
    ['苏ICP备２０２１０３０４７２号－８', 'Write "苏ICP备2021030472号-8".'],
    ['浙 b2-20080224', 'Write "浙B2-20080224".'],
    [
      '2021030472',
      'Write it exactly as it was given, such as 苏ICP备2021030472号-8.',
    ],
  ])('%s is mended', (text, mend) => expect(icpMend(text)).toBe(mend))
})

describe('a 公安 number', () => {
  test('has 14 digits, of which the first are of the province', () => {
    expect(policeNumber('苏公网安备32050702010001号')).toBe(true)
    expect(policeNumber('京公网安备 11010502030143号')).toBe(true)
    expect(policeNumber('苏公网安备33050702010001号')).toBe(false)
    expect(policeNumber('苏公网安备3205070201000号')).toBe(false)
    expect(policeNumber('公网安备32050702010001号')).toBe(false)
  })

  test('is linked to by its digits', () => {
    expect(policeCode('苏公网安备32050702010001号')).toBe('32050702010001')
    expect(policeCode('苏ICP备2021030472号')).toBeUndefined()
  })

  test('is mended', () => {
    expect(policeMend('苏公网安备 3205 0702 0100 01')).toBe(
      'Write "苏公网安备32050702010001号".',
    )
  })
})
