import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CounterStyle,
  counterStyles,
  formatCounter,
  isCounterStyle,
} from './counters.ts'

/** Values and texts; most are the examples of the standard itself. */
const examples = {
  decimal: { 0: '0', 1: '1', 98: '98', 100: '100' },
  'decimal-leading-zero': { 0: '00', 1: '01', 9: '09', 10: '10', 100: '100' },
  'arabic-indic': { 1: '١', 98: '٩٨', 100: '١٠٠' },
  armenian: { 1: 'Ա', 98: 'ՂԸ', 99: 'ՂԹ', 100: 'Ճ', 9999: 'ՔՋՂԹ' },
  'upper-armenian': { 1: 'Ա', 98: 'ՂԸ', 99: 'ՂԹ', 100: 'Ճ' },
  'lower-armenian': { 1: 'ա', 98: 'ղը', 99: 'ղթ', 100: 'ճ', 2026: 'սիզ' },
  bengali: { 1: '১', 98: '৯৮', 100: '১০০' },
  cambodian: { 1: '១', 98: '៩៨', 100: '១០០' },
  khmer: { 1: '១', 98: '៩៨', 100: '១០០' },
  'cjk-decimal': { 0: '〇', 1: '一', 98: '九八', 100: '一〇〇' },
  devanagari: { 1: '१', 98: '९८', 100: '१००' },
  georgian: { 1: 'ა', 98: 'ჟჱ', 99: 'ჟთ', 100: 'რ', 12345: 'ჵცტმე' },
  gujarati: { 1: '૧', 98: '૯૮', 100: '૧૦૦' },
  gurmukhi: { 1: '੧', 98: '੯੮', 100: '੧੦੦' },
  hebrew: { 1: 'א', 15: 'טו', 16: 'טז', 98: 'צח', 115: 'קטו', 900: 'תתק' },
  kannada: { 1: '೧', 98: '೯೮', 100: '೧೦೦' },
  lao: { 1: '໑', 98: '໙໘', 100: '໑໐໐' },
  malayalam: { 1: '൧', 98: '൯൮', 100: '൧൦൦' },
  mongolian: { 1: '᠑', 98: '᠙᠘', 100: '᠑᠐᠐' },
  myanmar: { 1: '၁', 98: '၉၈', 100: '၁၀၀' },
  oriya: { 1: '୧', 98: '୯୮', 100: '୧୦୦' },
  persian: { 1: '۱', 4: '۴', 98: '۹۸', 100: '۱۰۰' },
  'lower-roman': { 1: 'i', 4: 'iv', 98: 'xcviii', 99: 'xcix', 100: 'c' },
  'upper-roman': { 5: 'V', 98: 'XCVIII', 1944: 'MCMXLIV', 3999: 'MMMCMXCIX' },
  tamil: { 1: '௧', 98: '௯௮', 100: '௧௦௦' },
  telugu: { 1: '౧', 98: '౯౮', 100: '౧౦౦' },
  thai: { 1: '๑', 98: '๙๘', 100: '๑๐๐' },
  tibetan: { 1: '༡', 98: '༩༨', 100: '༡༠༠' },

  'lower-alpha': { 1: 'a', 26: 'z', 27: 'aa', 28: 'ab', 702: 'zz', 703: 'aaa' },
  'lower-latin': { 1: 'a', 26: 'z', 27: 'aa' },
  'upper-alpha': { 1: 'A', 26: 'Z', 27: 'AA', 28: 'AB' },
  'upper-latin': { 1: 'A', 26: 'Z', 27: 'AA' },
  'lower-greek': { 1: 'α', 17: 'ρ', 18: 'σ', 24: 'ω', 25: 'αα', 26: 'αβ' },
  hiragana: { 1: 'あ', 2: 'い', 48: 'ん', 49: 'ああ', 50: 'あい' },
  'hiragana-iroha': { 1: 'い', 2: 'ろ', 47: 'す', 48: 'いい', 49: 'いろ' },
  katakana: { 1: 'ア', 2: 'イ', 48: 'ン', 49: 'アア', 50: 'アイ' },
  'katakana-iroha': { 1: 'イ', 2: 'ロ', 47: 'ス', 48: 'イイ', 49: 'イロ' },

  'cjk-earthly-branch': { 1: '子', 12: '亥', 13: '一三' },
  'cjk-heavenly-stem': { 1: '甲', 10: '癸', 11: '一一' },

  'japanese-informal': { 0: '〇', 11: '十一', 101: '百一', 6001: '六千一' },
  'japanese-formal': { 0: '零', 11: '壱拾壱', 1111: '壱阡壱百壱拾壱' },
  'korean-hangul-formal': { 0: '영', 99: '구십구', 1111: '일천일백일십일' },
  'korean-hanja-informal': { 0: '零', 11: '十一', 1111: '千百十一' },
  'korean-hanja-formal': { 11: '壹拾壹', 101: '壹百壹', 6001: '六仟壹' },
  'simp-chinese-informal': {
    0: '零',
    5: '五',
    10: '十',
    11: '十一',
    20: '二十',
    100: '一百',
    105: '一百零五',
    110: '一百一十',
    115: '一百一十五',
    1001: '一千零一',
    1010: '一千零一十',
    1100: '一千一百',
    9999: '九千九百九十九',
  },
  'simp-chinese-formal': {
    10: '壹拾',
    99: '玖拾玖',
    101: '壹佰零壹',
    6001: '陆仟零壹',
  },
  'trad-chinese-informal': { 10: '十', 101: '一百零一', 6001: '六千零一' },
  'trad-chinese-formal': { 11: '壹拾壹', 2345: '貳仟參佰肆拾伍' },
  'cjk-ideographic': { 11: '十一', 101: '一百零一' },
  'ethiopic-numeric': {
    1: '፩',
    11: '፲፩',
    100: '፻',
    101: '፻፩',
    10000: '፼',
    78010092: '፸፰፻፩፼፺፪',
    780100000092: '፸፰፻፩፼፼፺፪',
  },

  'circled-decimal': { 0: '⓪', 1: '①', 20: '⑳', 21: '㉑', 36: '㊱', 50: '㊿' },
  'arabic-abjad': { 1: 'ا', 4: 'د', 5: 'ه\u200d', 10: 'ي', 28: 'غ', 29: '29' },
  'lower-russian': { 1: 'а', 10: 'к', 28: 'я', 29: 'аа' },
} satisfies Record<CounterStyle, Record<number, string>>

describe.each(Object.entries(examples))('%s', (name, texts) => {
  test.each(Object.entries(texts))('writes %s as %s', (value, text) => {
    expect(isCounterStyle(name) && formatCounter(Number(value), name)).toBe(
      text,
    )
  })
})

describe('the names', () => {
  test('are sorted, and each has an example here', () => {
    expect(counterStyles).toEqual(Object.keys(examples).sort())
  })

  test('are known from other words', () => {
    expect(isCounterStyle('upper-roman')).toBe(true)
    expect(isCounterStyle('Upper-Roman')).toBe(false)
    expect(isCounterStyle('disc')).toBe(false)
    expect(isCounterStyle('toString')).toBe(false)
  })
})

describe('a value that the style has no text for', () => {
  test.each([
    [4000, 'upper-roman', '4000'],
    [0, 'lower-alpha', '0'],
    [-3, 'lower-greek', '-3'],
    [0, 'hebrew', '0'],
    [51, 'circled-decimal', '51'],
    [20_000, 'georgian', '20000'],
    [0, 'ethiopic-numeric', '0'],
  ] as const)('%i in %s is decimal', (value, style, text) => {
    expect(formatCounter(value, style)).toBe(text)
  })

  test.each([
    [10_000, 'simp-chinese-informal', '一〇〇〇〇'],
    [12_345, 'japanese-formal', '一二三四五'],
    [10_001, 'korean-hangul-formal', '一〇〇〇一'],
  ] as const)('%i in %s is cjk-decimal', (value, style, text) => {
    expect(formatCounter(value, style)).toBe(text)
  })

  test('is decimal where cjk-decimal cannot write it either', () => {
    expect(formatCounter(-10_000, 'simp-chinese-formal')).toBe('-10000')
  })
})

test.each([
  [-1, 'decimal', '-1'],
  [-1, 'decimal-leading-zero', '-1'],
  [-15, 'arabic-indic', '-١٥'],
  [-15, 'simp-chinese-informal', '负十五'],
  [-15, 'trad-chinese-formal', '負壹拾伍'],
  [-15, 'japanese-informal', 'マイナス十五'],
  [-15, 'korean-hanja-informal', '마이너스 十五'],
] as const)('%i in %s has the sign of the style', (value, style, text) => {
  expect(formatCounter(value, style)).toBe(text)
})

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%d is refused',
  value => {
    expect(() => formatCounter(value, 'decimal')).toThrow(RangeError)
  },
)

describe('properties', () => {
  const anyStyle = fc.constantFrom(...counterStyles)

  test('any whole number has a text, always the same', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), anyStyle, (value, style) => {
        const text = formatCounter(value, style)
        expect(text).not.toBe('')
        expect(text).not.toContain('undefined')
        expect(formatCounter(value, style)).toBe(text)
      }),
    )
  })

  test.each(counterStyles)('no two of 1 to 9999 look alike in %s', style => {
    const texts = Array.from({ length: 9999 }, (_, i) =>
      formatCounter(i + 1, style),
    )
    expect(new Set(texts).size).toBe(9999)
  })

  test.each([
    ['decimal', 'latn'],
    ['arabic-indic', 'arab'],
    ['bengali', 'beng'],
    ['khmer', 'khmr'],
    ['cjk-decimal', 'hanidec'],
    ['devanagari', 'deva'],
    ['gujarati', 'gujr'],
    ['gurmukhi', 'guru'],
    ['kannada', 'knda'],
    ['lao', 'laoo'],
    ['malayalam', 'mlym'],
    ['mongolian', 'mong'],
    ['myanmar', 'mymr'],
    ['oriya', 'orya'],
    ['persian', 'arabext'],
    ['tamil', 'tamldec'],
    ['telugu', 'telu'],
    ['thai', 'thai'],
    ['tibetan', 'tibt'],
  ] as const)('%s has the digits that Unicode calls %s', (style, system) => {
    const unicode = new Intl.NumberFormat(`en-u-nu-${system}`, {
      useGrouping: false,
    })
    fc.assert(
      fc.property(fc.maxSafeNat(), value => {
        const text = formatCounter(value, style)
        expect(text).toBe(unicode.format(value))
        expect(readDigits(text, unicode)).toBe(value)
      }),
    )
  })

  test('Roman numerals can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), value => {
        const upper = formatCounter(value, 'upper-roman')
        expect(readRoman(upper)).toBe(value)
        expect(formatCounter(value, 'lower-roman')).toBe(upper.toLowerCase())
      }),
    )
  })

  test('Chinese numerals can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), value => {
        const text = formatCounter(value, 'simp-chinese-informal')
        expect(readChinese(text)).toBe(value)
      }),
    )
  })

  test('letters can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), value => {
        const text = formatCounter(value, 'lower-alpha')
        const read = [...text].reduce(
          (sum, letter) => sum * 26 + Number.parseInt(letter, 36) - 9,
          0,
        )
        expect(read).toBe(value)
      }),
    )
  })
})

function readDigits(text: string, system: Intl.NumberFormat): number {
  const digits = Array.from('0123456789', digit => system.format(Number(digit)))
  return Number(Array.from(text, sign => digits.indexOf(sign)).join(''))
}

/** A letter before a bigger one is taken off: IX is 10 - 1. */
function readRoman(text: string): number {
  const worth = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
  const worths = Array.from(
    text,
    letter => new Map(Object.entries(worth)).get(letter) ?? Number.NaN,
  )
  return worths.reduce(
    (sum, n, i) => sum + (n < (worths[i + 1] ?? 0) ? -n : n),
    0,
  )
}

/** A marker multiplies the digit before it, or 1. */
function readChinese(text: string): number {
  let sum = 0
  for (const [, digit = '', marker = ''] of text.matchAll(
    /([一二三四五六七八九]?)([千百十]?)/g,
  )) {
    if (digit === '' && marker === '') continue
    const count = digit === '' ? 1 : '零一二三四五六七八九'.indexOf(digit)
    sum += count * 10 ** ' 十百千'.indexOf(marker === '' ? ' ' : marker)
  }
  return sum
}
