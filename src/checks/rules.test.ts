import { describe, expect, test } from 'vitest'
import { checked } from '../testing/checked.ts'

/** A Chinese sentence and its English translation. */
const pair = (zh: string, en: string) => checked({ 'zh-CN': zh, en })

describe('numbers are compared by value', () => {
  test.each([
    ['最多八份。', 'At most eight copies.'],
    ['赔偿3.5万元。', 'Compensation is RMB 35,000.'],
    ['赔偿一亿二千万元。', 'Compensation is 120 million yuan.'],
    ['为百分之十五。', 'It is 15 per cent.'],
    ['为15%。', 'It is fifteen percent.'],
    ['第三十条适用。', 'Article 30 applies.'],
    ['任何一方均可终止。', 'Either party may terminate it.'],
    [
      '统一适用，十分重要，万一发生。',
      'It applies alike, matters much, if ever.',
    ],
    ['第二个项目。', 'The second item.'],
    ['收取五角。', 'The charge is fifty cents.'],
    ['收取五角。', 'The charge is 0.5 yuan.'],
    ['第五条适用。', 'Article V applies.'],
    ['可以使用两次。', 'It may be used twice.'],
    ['上午九点至下午五点。', 'From 9:00 a.m. to 17:00.'],
    ['9:00至18:00。', 'From 9:00 a.m. to 6:00 p.m.'],
    ['下午6:00。', 'At 6:00 p.m.'],
    ['18:00。', 'At 6:00 PM.'],
    ['18:05。', 'At 6:05 p.m.'],
    ['18:30。', 'At 6:30pm.'],
    ['分为三项：（一）甲。', 'It has three parts: (1) Anna.'],
    ['二〇二六年。', 'The year 2026.'],
    ['每日收取万分之五。', 'The charge is 0.05% a day.'],
    ['每日收取萬分之五。', 'The charge is five basis points a day.'],
    ['收取千分之三。', 'The charge is 0.3 per cent.'],
    ['收取0.3%。', 'The charge is three per mille.'],
    ['支付10,000元。', 'Pay RMB 10,000.'],
    ['余额为12,345.67元。', 'The balance is CNY 12,345.67.'],
    ['共有1,700名用户。', 'There are 1,700 users.'],
    ['不超过3,000,000美元。', 'At most USD 3,000,000.'],
    ['共有1,000-2,000名用户。', 'There are 1,000 to 2,000 users.'],
    ['年满18周岁的用户。', 'Users who are at least 18 years old.'],
    ['年满18周岁的用户。', 'Users aged 18 or over.'],
    ['年满18週歲的用户。', 'Users who are 18 years or older.'],
    ['年满十八周岁的用户。', 'Users of eighteen (18) years of age.'],
    ['不满十四周岁的儿童。', 'Children under the age of fourteen.'],
    ['不满十四岁的儿童。', 'A child less than fourteen years old.'],
    ['十四周岁至十八周岁。', 'Between 14 and 18 years of age.'],
    ['年满16周岁的人。', 'Every 16-year-old person.'],
    ['利率为百分之三点五。', 'The rate is 3.5 per cent.'],
    ['利率为百分之零点五。', 'The rate is 0.5%.'],
    ['赔偿一点五万元。', 'Compensation is RMB 15,000.'],
    ['于三点五分开始。', 'It begins at 3:05.'],
    ['罚款3千元。', 'The fine is RMB 3,000.'],
    ['罚款1千万元。', 'The fine is RMB 10 million.'],
    ['共2万亿元。', 'RMB 2,000,000,000,000 in all.'],
    ['费用为港币100元。', 'The fee is HK$100.'],
    ['费用为新台币500元。', 'The fee is NT$500.'],
    ['费用为100日元。', 'The fee is 100 yen.'],
    ['第二十一届会议。', 'The twenty-first session.'],
    ['收到通知后第三十日。', 'The thirtieth day after the notice.'],
    ['收到通知后第三十日。', 'Day 30 after the notice.'],
  ])('%s = %s', (zh, en) => {
    expect(pair(zh, en)).toEqual([])
  })

  test.each([
    { en: 'Pay EUR 100.', fr: 'Payez 100 euros.' },
    { 'zh-CN': '费用为100美元。', ko: '요금은 100달러입니다.' },
    { en: 'The rate is 5 per cent.', fr: 'Le taux est de 5 pour cent.' },
    { en: 'Pay EUR 1.5 million.', fr: 'Payez 1,5 million d’euros.' },
    { 'zh-CN': '费用为10万元。', ko: '요금은 10만 위안입니다.' },
    { en: 'Article 5 of the Civil Code.', ja: '民法第五条による。' },
    { en: 'Five thousand euros.', de: 'Fünftausend Euro.' },
    { en: '1,000,000 euros.', de: 'Eine Million Euro.' },
    { en: 'A two-week period.', de: 'Eine zweiwöchige Frist.' },
    { en: 'A thirty-day period.', de: 'Eine dreißigtägige Frist.' },
    { en: 'It takes one and a half years.', de: 'Es dauert anderthalb Jahre.' },
  ])('%o is alike', texts => {
    expect(checked(texts)).toEqual([])
  })

  test.each([
    { en: 'Pay EUR 100.', fr: 'Payez 200 euros.' },
    { en: 'Pay EUR 1.5 million.', fr: 'Payez 2,5 millions d’euros.' },
    { en: 'Five thousand euros.', de: 'Sechstausend Euro.' },
    { 'zh-CN': '利率为百分之三点五。', en: 'The rate is 3 per cent.' },
    { 'zh-CN': '赔偿一点五万元。', en: 'Compensation is RMB 50,000.' },
    { 'zh-CN': '费用为港币100元。', en: 'The fee is RMB 100.' },
    { 'zh-CN': '共2万亿元。', en: 'RMB 2,000,000,000 in all.' },
  ])('%o is not', texts => {
    expect(checked(texts)).toHaveLength(1)
    expect(checked(texts)[0]).toMatch(/^numbers: /)
  })

  test('in German, Japanese, Arabic and Thai digits', () => {
    const en = 'At most 1,234.5 pages, and thirty-one copies.'
    expect(
      checked({
        en,
        de: 'Höchstens 1.234,5 Seiten und einunddreißig Kopien.',
        ja: '1,234.5頁まで、31部まで。',
        ar: 'بحد أقصى ١٬٢٣٤٫٥ صفحة و٣١ نسخة.',
        th: 'สูงสุด ๑,๒๓๔.๕ หน้า และ ๓๑ ชุด',
      }),
    ).toEqual([])
  })

  test.each([
    [
      '最多八份。',
      'At most nine copies.',
      'has “nine” where the source has “八份”',
    ],
    ['最多八份。', 'A number of copies.', 'lacks “八份”'],
    ['若干份。', 'At most 12 copies.', 'has “12”, which the source has not'],
    [
      '赔偿3.5万元。',
      'Compensation is RMB 350,000.',
      'has “RMB 350,000” where the source has “3.5万元”',
    ],
    [
      '为百分之五。',
      'It is 5 yuan.',
      'has “5 yuan” where the source has “百分之五”',
    ],
    [
      '每日收取万分之五。',
      'The charge is 0.5% a day.',
      'has “0.5%” where the source has “万分之五”',
    ],
    [
      '收取千分之三。',
      'The charge is 3%.',
      'has “3%” where the source has “千分之三”',
    ],
    [
      '为500美元。',
      'It is 500 euros.',
      'has “500 euros” where the source has “500美元”',
    ],
    [
      '三份、三份、四份。',
      'Three, four and 4 copies.',
      'has “4” where the source has “三份”',
    ],
    [
      '共有10,000名用户。',
      'There are 10 users.',
      'has “10” where the source has “10,000名”',
    ],
    [
      '9:00至18:00。',
      'From 9:00 a.m. to 6:00 a.m.',
      'has “6” where the source has “18”',
    ],
    [
      '年满18周岁的用户。',
      'Users who are at least 16 years old.',
      'has “16 years old” where the source has “18周岁”',
    ],
    [
      '不满十四周岁的儿童。',
      'Children under the age of sixteen.',
      'has “sixteen” where the source has “十四周岁”',
    ],
  ])('%s is not %s', (zh, en, message) => {
    expect(pair(zh, en)).toEqual([`numbers: ${message}`])
  })

  test('with spaces for thousands, plain or not', () => {
    const en = 'There are 10,000 users, 1,234,567.5 pages and 300 copies.'
    const fr = 'Soit 10 000 usagers, 1 234 567,5 pages et 300 copies.'
    expect(checked({ en, fr })).toEqual([])
    expect(checked({ en, fr: fr.replaceAll(/(?<=\d) /g, '\u202F') })).toEqual(
      [],
    )
    expect(
      checked({
        en: 'In 2026, 100 users of 10 in 1000.',
        fr: 'En 2026 100 usagers sur 10 1000.',
      }),
    ).toEqual([])
    expect(checked({ en: 'Ten users.', fr: '10 000 usagers.' })).toEqual([
      'numbers: has “10 000”, which the source has not',
    ])
  })

  test('thousands are no other number where a unit is not known', () => {
    expect(pair('保存10,000天。', 'It is kept for 10.')).toEqual([
      'numbers: has “10”, which the source has not',
      'deadlines: lacks “10,000天”',
    ])
    expect(pair('保存10,000年。', 'It is kept for 10,000.')).toEqual([])
  })

  test('so many parts of a currency are not so many of it', () => {
    expect(pair('收取50分钱，共八份。', 'The charge is 50 yuan.')).toEqual([
      'numbers: has “50 yuan” where the source has “50分钱”',
      'numbers: lacks “八份”',
    ])
  })

  test('in parts of a thousand in German, Japanese and French', () => {
    const zh = '收取千分之三，即30个基点。'
    const de = 'Die Gebühr beträgt drei Promille, also 30 Basispunkte.'
    const ja = '料率は3‰、すなわち0.3%とする。'
    expect(checked({ 'zh-CN': zh, de, ja, fr: 'Soit 3 ‰, ou 0,3 %.' })).toEqual(
      [],
    )
  })

  test('of age in German and Japanese', () => {
    const de = 'Jeder, der mindestens achtzehn Jahre alt ist.'
    expect(
      checked({ 'zh-CN': '年满十八周岁的人。', de, ja: '満18歳以上の者。' }),
    ).toEqual([])
  })

  test('with thousands, straight after a Japanese character', () => {
    const ja = '合計10,000円、1,234.5頁まで。'
    expect(
      checked({ en: 'JPY 10,000 in all, at most 1,234.5 pages.', ja }),
    ).toEqual([])
  })

  test('where words for numbers are not known, digits alone are', () => {
    const zh = '最多三十份。'
    expect(checked({ 'zh-CN': zh, fr: 'Trente copies au plus.' })).toEqual([])
    expect(checked({ 'zh-CN': zh, fr: '13 copies au plus.' })).toEqual([
      'numbers: has “13”, which the source has not',
    ])
  })
})

describe('deadlines are compared with what they count', () => {
  test.each([
    ['三十日内付款。', 'Pay within thirty (30) days.'],
    ['三十个工作日内付款。', 'Pay within 30 business days.'],
    ['有效期两年。', 'It is valid for twenty-four months.'],
    ['成立十週年。', 'It has existed for ten years.'],
    ['两周内付款。', 'Pay within 14 days.'],
    ['三十日或者六十日内付款。', 'Pay within 30 or 60 days.'],
    ['每年一次。', 'Once a year.'],
    ['有效期半年。', 'It is valid for six months.'],
    ['有效期六个月。', 'It is valid for half a year.'],
    ['有效期两年半。', 'It is valid for 30 months.'],
    ['有效期两年半。', 'It is valid for two and a half years.'],
    ['有效期一年半。', 'It is valid for 18 months.'],
    ['一个半月内付款。', 'Pay within one and a half months.'],
  ])('%s = %s', (zh, en) => {
    expect(pair(zh, en)).toEqual([])
  })

  test.each([
    [
      '三十个工作日内付款。',
      'Pay within 30 days.',
      '“30 days”',
      '“三十个工作日”',
    ],
    ['三十日内付款。', 'Pay within 30 months.', '“30 months”', '“三十日”'],
    ['三十日内付款。', 'Pay within three days.', '“three days”', '“三十日”'],
    ['有效期两年半。', 'Valid for two years.', '“two years”', '“两年半”'],
    [
      '在12,500个工作日内答复。',
      'We reply within 12 working days.',
      '“12 working days”',
      '“12,500个工作日”',
    ],
  ])('%s is not %s', (zh, en, own, other) => {
    expect(pair(zh, en)).toEqual([
      `deadlines: has ${own} where the source has ${other}`,
    ])
  })
})

describe('days of the calendar', () => {
  test.each([
    ['自2026年3月5日起。', 'From 5 March 2026.'],
    ['自二〇二六年三月五日起。', 'From March 5, 2026.'],
    ['每年三月五日。', 'On March 5th of each year.'],
    ['自2026年3月5日起。', 'From 2026-03-05.'],
    ['自2026年1月1日至2月28日。', 'From 1 January to 28 February 2026.'],
    ['自2026年1月1日至2月28日。', 'From 1 January 2026 to 28 February 2026.'],
    [
      '2026年1月1日至2027年2月1日，每年3月5日。',
      'From 1 January 2026 to 1 February 2027, on 5 March of each year.',
    ],
    ['自2026年11月起适用。', 'It applies from November 2026.'],
    ['自2026年3月5日至10日。', 'From 5 to 10 March 2026.'],
    ['自2026年3月5日至10日。', '5–10 March 2026.'],
    ['自2026年3月5日至10日。', 'March 5–10, 2026.'],
    ['自2026年3月5日至10日。', 'From March 5 to March 10, 2026.'],
    ['2026年3月5日、6日。', 'On 5 and 6 March 2026.'],
    ['自2026年11月22日起。', 'From Nov. 22, 2026.'],
    ['自2026年11月22日起。', 'From the 22nd day of November 2026.'],
  ])('%s = %s', (zh, en) => {
    expect(pair(zh, en)).toEqual([])
  })

  test('in the calendars of Korea, Thailand, Japan and Taiwan', () => {
    expect(
      checked({
        'zh-CN': '自2026年3月5日起。',
        ko: '2026년 3월 5일부터.',
        th: 'ตั้งแต่วันที่ 5 มีนาคม 2569',
        ja: '令和8年3月5日から。',
        'zh-TW': '自民國115年3月5日起。',
        pt: 'A partir de 5 de março de 2026.',
      }),
    ).toEqual([])
    const zh = '自2019年5月1日起。'
    const es = 'A partir del 1.º de mayo de 2019.'
    expect(checked({ 'zh-CN': zh, ja: '令和元年5月1日から。', es })).toEqual([])
    expect(checked({ 'zh-CN': zh, ja: '令和2年5月1日から。' })).toEqual([
      'dates: has “令和2年5月1日” where the source has “2019年5月1日”',
    ])
  })

  test.each([
    ['自2026年3月5日起。', 'From 3 May 2026.', '3 May 2026', '2026年3月5日'],
    [
      '自2026年3月5日至10日。',
      'From 5 to 12 March 2026.',
      '12 March 2026',
      '至10日',
    ],
    ['自2026年3月5日至10日。', 'From 4 to 10 March 2026.', '4', '2026年3月5日'],
    [
      '自2026年1月1日至2月28日。',
      'From 1 January to 27 February 2026.',
      '27 February 2026',
      '2月28日',
    ],
    [
      '自2026年1月1日至2月28日。',
      'From 1 January 2026 to 28 February 2027.',
      '28 February 2027',
      '2月28日',
    ],
    ['自2026年3月5日起。', 'From 5 March.', '5 March', '2026年3月5日'],
  ])('%s is not %s', (zh, en, own, other) => {
    expect(pair(zh, en)).toEqual([
      `dates: has “${own}” where the source has “${other}”`,
    ])
  })

  test('in German and Japanese', () => {
    const ja = '2026年3月5日から。'
    expect(
      checked({ en: 'From 5 March 2026.', ja, de: 'Ab 5. März 2026.' }),
    ).toEqual([])
  })
})

describe('citations, values and addresses', () => {
  test.each([
    [
      '见[](#a-2)。',
      'See [](#a-3).',
      'citations: leads to #a-3 where the source leads to #a-2',
    ],
    ['见[](#a-2)。', 'See above.', 'citations: does not lead to #a-2'],
    [
      '由{{operator.name}}。',
      'By {{phone}}.',
      'placeholders: fills in {{phone}}, which the source does not',
    ],
    [
      '写信至 a@b.com。',
      'Write to a@c.com.',
      'addresses: has a@c.com where the source has a@b.com',
    ],
    [
      '致电 0512 5191 8061。',
      'Call 0512 5191 8016.',
      'addresses: has 0512 5191 8016 where the source has 0512 5191 8061',
    ],
    [
      '[法律](https://x.org/1)。',
      '[Law](https://x.org/2).',
      'links: leads to https://x.org/2 where the source leads to https://x.org/1',
    ],
  ])('%s is not %s', (zh, en, line) => {
    expect(pair(zh, en)[0]).toBe(line)
  })

  test('may stand in another order, and in the language of the text', () => {
    expect(
      pair(
        '[法律](https://x.org/zh/)见[](#a-2)和[](agreement#b)，致电 +86 (512) 5191-8061。',
        '[](agreement#b), [](#a-2), [law](https://x.org/en). Call +86 512 5191 8061.',
      ),
    ).toEqual([])
  })
})

describe('duties', () => {
  test.each([
    [
      '用户应当付款。',
      'Users may pay.',
      'modality: says “may” where the source says “must”',
    ],
    [
      '用户可以付款。',
      'Users must pay.',
      'modality: says “must” where the source says “may”',
    ],
    [
      '用户不得复制。',
      'Users may copy.',
      'modality: does not forbid what the source forbids (“must not”)',
    ],
    [
      '用户应当付款。',
      'Users shall not pay.',
      'modality: says “must not” where the source says “must”',
    ],
  ])('%s is not %s', (zh, en, line) => {
    expect(pair(zh, en)).toEqual([line])
  })

  test.each([
    ['用户应当付款；可以复制。', 'Users shall pay; they may copy.'],
    ['相应的供应，用户可能付款。', 'The supply; users may pay.'],
    ['任何人不得复制。', 'No one may copy it.'],
    ['用户无须付款。', 'Users need not pay.'],
    ['应由用户付款。', 'Users pay.'],
  ])('%s = %s', (zh, en) => {
    expect(pair(zh, en)).toEqual([])
  })
})

describe('what is left of the source, or in another script', () => {
  test.each([
    [
      '本协议适用于全部用户。',
      '本协议适用于全部用户。',
      'untranslated: has words of the source',
    ],
    [
      '本协议适用于用户。',
      'This agreement applies to 用户.',
      'untranslated: has words in another script',
    ],
  ])('%s, %s', (zh, en, line) => {
    expect(pair(zh, en)).toContain(line)
  })

  test('English in Chinese is told, names are not', () => {
    const en = 'HIGO Technology (Suzhou) Co., Ltd. offers this to you.'
    const name = 'HIGO Technology (Suzhou) Co., Ltd.'
    expect(checked({ en, 'zh-CN': `${name}向您提供。` })).toEqual([])
    expect(checked({ en, 'zh-CN': '本公司 offers this to you。' })).toEqual([
      'untranslated: has words in another script',
    ])
  })

  test('Japanese without kana is another language', () => {
    const zh = '本协议适用于全部注册用户。'
    expect(checked({ en: 'It applies to all users.', ja: zh })).toEqual([
      'untranslated: has no kana',
    ])
  })
})

describe('the words of the glossary', () => {
  const terms = [
    { words: { 'zh-CN': ['协议'], en: ['Agreement', 'terms'] } },
    {
      words: { 'zh-CN': ['服务协议'], en: ['Service Contract'] },
      not: { en: ['Deal'] },
    },
    { words: { 'zh-CN': ['信息'], en: ['data'] }, not: { en: ['info'] } },
    { words: { 'zh-CN': ['资料'], en: ['user data'] }, not: { en: ['data'] } },
    { keep: 'HIGO', not: { 'zh-CN': ['海格'] } },
    { words: { 'zh-CN': ['用户'] }, not: { 'zh-CN': ['使用者'] } },
  ]

  test.each([
    ['阅读协议。', 'Read the agreements.'],
    ['阅读协议。', 'Read the Terms.'],
    ['阅读服务协议。', 'Read the Service Contract.'],
    ['保存资料。', 'User data is kept.'],
    ['HIGO的用户信息。', 'The data of users of HIGO, with information.'],
  ])('%s = %s', (zh, en) => {
    expect(checked({ 'zh-CN': zh, en }, terms)).toEqual([])
  })

  test.each([
    ['阅读协议。', 'Read the deal.', 'lacks “Agreement” or “terms” for “协议”'],
    ['阅读服务协议。', 'Read the Deal.', 'has “Deal” for “服务协议”'],
    ['信息。', 'Data and info.', 'has “info” for “信息”'],
    ['保存资料。', 'User data, data is kept.', 'has “data” for “资料”'],
    ['由HIGO提供。', 'We offer it.', 'lacks “HIGO”, which is not translated'],
    [
      '由HIGO提供。',
      'Higo offers it.',
      'lacks “HIGO”, which is not translated',
    ],
    ['使用者。', 'Users.', 'has “使用者”'],
  ])('%s is not %s', (zh, en, message) => {
    expect(checked({ 'zh-CN': zh, en }, terms)).toEqual([
      `glossary: ${message}`,
    ])
  })
})

describe('marks', () => {
  test.each([
    [
      '（一）甲。',
      '(Anna says “yes”.',
      'brackets: has ( without the one it goes with',
    ],
    [
      '他说“是”。',
      'He says “yes.',
      'brackets: has “ without the one it goes with',
    ],
    ['甲和乙。', 'Anna and，Ben.', 'punctuation: has the full-width mark ，'],
    [
      '下列各项：',
      'The following',
      'ending: ends with no mark where the source ends with a colon',
    ],
    ['甲和乙。', 'Anna and and Ben.', 'doubled: has “and and”'],
    ['甲和乙。', 'Anna  and Ben.', 'doubled: has two spaces'],
    [
      '**甲**和乙。',
      'Anna and Ben.',
      'emphasis: emphasises 0 parts where the source emphasises 1',
    ],
  ])('%s, %s', (zh, en, line) => {
    expect(pair(zh, en)).toEqual([line])
  })

  test('are looked at in the source too', () => {
    expect(pair('甲,乙的的丙（丁。', 'Anna, Ben, Carl (Dan).')).toEqual([
      'brackets: has （ without the one it goes with',
      'punctuation: has the half-width mark ,',
      'doubled: has “的的”',
    ])
  })

  test('that are right are not told', () => {
    expect(
      pair(
        '甲：10:30，和/或“乙”，a) 一个一个地，3.5%。',
        'He said: “that that is”, a) one by one, 10:30, 3.5%.',
      ),
    ).toEqual([])
  })
})

test('what is all over a text is told once', () => {
  const clause = (words: string) =>
    Array.from({ length: 12 }, () => words).join('\n\n')
  const lines = checked({
    'zh-CN': clause('甲，乙。'),
    en: clause('Anna，Ben.'),
  })
  expect(lines).toEqual(['punctuation: has the full-width mark ，'])
})
