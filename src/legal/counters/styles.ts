import { additive, decades, type Weight } from './additive.ts'
import { alphabetic } from './alphabetic.ts'
import { chinese } from './chinese.ts'
import type { Counter } from './counter.ts'
import { ethiopic } from './ethiopic.ts'
import { fixed } from './fixed.ts'
import { longhand } from './longhand.ts'
import { numeric } from './numeric.ts'

const armenian = additive(
  [1, 9999],
  decades('ԱԲԳԴԵԶԷԸԹ', 'ԺԻԼԽԾԿՀՁՂ', 'ՃՄՅՆՇՈՉՊՋ', 'ՌՍՎՏՐՑՒՓՔ'),
)

const khmer = numeric('០១២៣៤៥៦៧៨៩')

const hebrew: readonly Weight[] = [
  ...decades(
    'אבגדהוזחט',
    'יכלמנסעפצ',
    'קרשת',
    Array.from('אבגדהוזחט', letter => `${letter}׳`),
  ),
  [10_000, 'י׳'],
  // 15 and 16 would spell the name of God; 17 to 19 follow their pattern.
  [15, 'טו'],
  [16, 'טז'],
  [17, 'יז'],
  [18, 'יח'],
  [19, 'יט'],
]

const roman: readonly Weight[] = [
  ...decades(['I'], ['X'], ['C'], ['M']),
  [4, 'IV'],
  [5, 'V'],
  [9, 'IX'],
  [40, 'XL'],
  [50, 'L'],
  [90, 'XC'],
  [400, 'CD'],
  [500, 'D'],
  [900, 'CM'],
]

const smallRoman = roman.map(
  ([worth, sign]): Weight => [worth, sign.toLowerCase()],
)

const latin = alphabetic('abcdefghijklmnopqrstuvwxyz')
const capitalLatin = alphabetic('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

const simplified = { negative: '负' }
const traditional = { negative: '負' }
const japanese = { negative: 'マイナス' }
const korean = { negative: '마이너스 ' }
const informal = {
  digits: '零一二三四五六七八九',
  markers: '十百千',
  informal: true,
}

const traditionalInformal = chinese({ ...informal, ...traditional })

/**
 * The counter styles by name, in the order of CSS Counter Styles Level 3
 * (6.1, 6.2, 6.4, 7); the last ones are from the note Ready-made Counter
 * Styles. Bullets such as `disc` are not numbers, and are left out.
 */
export const styles = {
  decimal: numeric('0123456789'),
  // Padded to two places, a sign among them: 10 and -1 are as in decimal.
  'decimal-leading-zero': fixed(
    0,
    Array.from('0123456789', digit => `0${digit}`),
  ),
  'arabic-indic': numeric('٠١٢٣٤٥٦٧٨٩'),
  armenian,
  'upper-armenian': armenian,
  'lower-armenian': additive(
    [1, 9999],
    decades('աբգդեզէըթ', 'ժիլխծկհձղ', 'ճմյնշոչպջ', 'ռսվտրցւփք'),
  ),
  bengali: numeric('০১২৩৪৫৬৭৮৯'),
  cambodian: khmer,
  khmer,
  'cjk-decimal': {
    ...numeric('〇一二三四五六七八九'),
    range: [0, Infinity],
  },
  devanagari: numeric('०१२३४५६७८९'),
  georgian: additive(
    [1, 19_999],
    decades('აბგდევზჱთ', 'იკლმნჲოპჟ', 'რსტჳფქღყშ', 'ჩცძწჭხჴჯჰ', 'ჵ'),
  ),
  gujarati: numeric('૦૧૨૩૪૫૬૭૮૯'),
  gurmukhi: numeric('੦੧੨੩੪੫੬੭੮੯'),
  hebrew: additive([1, 10_999], hebrew),
  kannada: numeric('೦೧೨೩೪೫೬೭೮೯'),
  lao: numeric('໐໑໒໓໔໕໖໗໘໙'),
  malayalam: numeric('൦൧൨൩൪൫൬൭൮൯'),
  mongolian: numeric('᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙'),
  myanmar: numeric('၀၁၂၃၄၅၆၇၈၉'),
  oriya: numeric('୦୧୨୩୪୫୬୭୮୯'),
  persian: numeric('۰۱۲۳۴۵۶۷۸۹'),
  'lower-roman': additive([1, 3999], smallRoman),
  'upper-roman': additive([1, 3999], roman),
  tamil: numeric('௦௧௨௩௪௫௬௭௮௯'),
  telugu: numeric('౦౧౨౩౪౫౬౭౮౯'),
  thai: numeric('๐๑๒๓๔๕๖๗๘๙'),
  tibetan: numeric('༠༡༢༣༤༥༦༧༨༩'),

  'lower-alpha': latin,
  'lower-latin': latin,
  'upper-alpha': capitalLatin,
  'upper-latin': capitalLatin,
  'lower-greek': alphabetic('αβγδεζηθικλμνξοπρστυφχψω'),
  hiragana: alphabetic(
    'あいうえおかきくけこさしすせそたちつてとなにぬねの' +
      'はひふへほまみむめもやゆよらりるれろわゐゑをん',
  ),
  'hiragana-iroha': alphabetic(
    'いろはにほへとちりぬるをわかよたれそつねならむ' +
      'うゐのおくやまけふこえてあさきゆめみしゑひもせす',
  ),
  katakana: alphabetic(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノ' +
      'ハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン',
  ),
  'katakana-iroha': alphabetic(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラム' +
      'ウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ),

  // The draft names no fallback for these two; Chromium has this one.
  'cjk-earthly-branch': {
    ...fixed(1, [...'子丑寅卯辰巳午未申酉戌亥']),
    fallback: 'cjk-decimal',
  },
  'cjk-heavenly-stem': {
    ...fixed(1, [...'甲乙丙丁戊己庚辛壬癸']),
    fallback: 'cjk-decimal',
  },

  'japanese-informal': longhand({
    ...informal,
    ...japanese,
    digits: '〇一二三四五六七八九',
  }),
  'japanese-formal': longhand({
    ...japanese,
    digits: '零壱弐参四伍六七八九',
    markers: '拾百阡',
    informal: false,
  }),
  'korean-hangul-formal': longhand({
    ...korean,
    digits: '영일이삼사오육칠팔구',
    markers: '십백천',
    informal: false,
  }),
  'korean-hanja-informal': longhand({ ...informal, ...korean }),
  'korean-hanja-formal': longhand({
    ...korean,
    digits: '零壹貳參四五六七八九',
    markers: '拾百仟',
    informal: false,
  }),
  'simp-chinese-informal': chinese({ ...informal, ...simplified }),
  'simp-chinese-formal': chinese({
    ...simplified,
    digits: '零壹贰叁肆伍陆柒捌玖',
    markers: '拾佰仟',
    informal: false,
  }),
  'trad-chinese-informal': traditionalInformal,
  'trad-chinese-formal': chinese({
    ...traditional,
    digits: '零壹貳參肆伍陸柒捌玖',
    markers: '拾佰仟',
    informal: false,
  }),
  'cjk-ideographic': traditionalInformal,
  'ethiopic-numeric': ethiopic,

  'circled-decimal': fixed(0, [
    ...'⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕',
    ...'㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  ]),
  // A joiner gives the fifth letter the form it is written with.
  'arabic-abjad': fixed(1, [
    ...'ابجد',
    '\u0647\u200d',
    ...'وزحطيكلمنسعفصقرشتثخذضظغ',
  ]),
  'lower-russian': alphabetic('абвгдежзиклмнопрстуфхцчшщэюя'),
} as const satisfies Record<string, Counter>
