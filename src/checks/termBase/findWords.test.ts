import { describe, expect, test } from 'vitest'
import { findWords, type Search } from './findWords.ts'

const found = (text: string, words: string, search: Partial<Search> = {}) =>
  findWords(text, words, {
    ...{ tag: 'en', cased: false, forms: 'near', ...search },
  }).map(({ at, end }) => text.slice(at, end))

describe('a wording is found', () => {
  test.each([
    ['agreement', 'This Agreement, these agreements.', 2],
    ['agreement', 'Disagreement, Agreement2, agreemental', 0],
    ['right holder', 'Right-holders and right\nholders', 2],
    ['party', 'Either party, both parties', 2],
    ["People's Republic", 'the People’s Republic', 1],
    ['Co., Ltd. (A)', 'HIGO Co., Ltd. (A)', 1],
  ])('%s in “%s”', (words, text, count) => {
    expect(found(text, words)).toHaveLength(count)
  })

  test.each([
    ['zh-CN', '本协议', '阅读本协\n议书', 1],
    ['de', 'Vertrag', 'des Vertrags, der Verträge', 2],
    ['fr', 'données', 'les donnees', 1],
    ['ar', 'اتفاقية', 'الاتفاقية واتفاقية', 2],
    ['ko', '계약', '계약은', 1],
    ['th', 'ข้อตกลง', 'อ่านข้อตกลงนี้', 1],
  ])('in %s, %s in “%s”', (tag, words, text, count) => {
    expect(found(text, words, { tag })).toHaveLength(count)
  })

  test('in far forms only where any will do', () => {
    const [words, text] = ['Verträge', 'der Vertrag']
    const search = { tag: 'de' }
    expect(found(text, words, search)).toEqual([])
    expect(found(text, words, { ...search, forms: 'any' })).toEqual(['Vertrag'])
  })

  test('a name as it is, beside letters of another script', () => {
    const search: Partial<Search> = { cased: true, forms: 'none' }
    expect(found('使用HIGO服务', 'HIGO', search)).toEqual(['HIGO'])
    expect(found('Higo HIGOs HIGO2', 'HIGO', search)).toEqual([])
  })
})
