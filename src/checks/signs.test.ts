import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from './language/detectLanguage.ts'
import type { Passage } from './passage.ts'
import type { Known } from './rule.ts'
import { rulesOfTexts, rulesOfTranslations } from './rules.ts'
import { signsOf } from './signsOf.ts'
import { loadSpeller } from './spelling/speller.ts'
import { noTerms } from './termBase/termBase.ts'
import { vocabularyOf } from './vocabulary.ts'

const tags = ['zh-CN', 'en', 'de', 'ja', 'fr', 'ru', 'th'] as const

const words =
  'the The the2 thé право Право Recht Recht’s recht straße STRASSE ſix e\u0301t don’t recieve recieve’s Teh İst 😀 𠮷 ' +
  'one two half twenty-one a hundred days p.m. zwei einundzwanzig Tage 一 三 十日 半年 二〇 三月 五日 下午一点 30 ٣٠ ๑๒ ' +
  'shall may not no cannot has to will allowed muss darf kann zu nicht 不得 应当 可以 必须 なければならない ' +
  'a@b.de www.x.org théWWW.x ha三s ſix\u00A0six 一月一日 https://a.de/ 0512 5191 8061 ( ） “ " „ , ， 。 ; ,, 的的 权利权利 人人 をを 中文 かな คำ'

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words.split(' ')),
      fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '’', '-', '. '),
      fc.integer({ min: 1, max: 2 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts =>
    parts.map(([word, gap, times]) => (word + gap).repeat(times)).join(''),
  )

test('rules find nothing that the signs of a text rule out', async () => {
  const speller = await loadSpeller('en')
  const known: Known = {
    ...{ source: 'en', termBase: noTerms, detectLanguage },
    spellers: new Map(speller && [['en', speller]]),
    accepted: new Map(),
  }
  const vocabularies = new Map(
    tags.map(tag => {
      const own = tag === 'en' ? speller : undefined
      return [tag, vocabularyOf(tag, own, undefined)]
    }),
  )
  const passage = (words: string, tag: (typeof tags)[number]): Passage => ({
    ...{ id: 'a', tag, file: 'a.md', lines: [0, 1], words, emphases: 0 },
    ...{ links: [], values: [], text: '', html: '', terms: [] },
    written: { line: 1, column: 1 },
    signs: signsOf(
      words,
      vocabularies.get(tag) ?? (() => ({ small: '', signs: 0, isName: false })),
    ),
  })
  const tag = fc.constantFrom(...tags)
  let found = 0
  fc.assert(
    fc.property(text, tag, text, tag, (own, ours, other, theirs) => {
      const [one, two] = [passage(own, ours), passage(other, theirs)]
      for (const { name, check } of [...rulesOfTexts, ...rulesOfTranslations]) {
        const faults = check(one, two, known)
        const all = check({ ...one, signs: -1 }, { ...two, signs: -1 }, known)
        found += all.length
        expect([name, faults]).toEqual([name, all])
      }
    }),
    { numRuns: 500 },
  )
  expect(found).toBeGreaterThan(300)
})
