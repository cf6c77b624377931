/** The languages that mistakes are planted in. */
export type PlantedTag = 'zh-CN' | 'en' | 'de' | 'ja'

/** A sentence in four languages, and how it is written wrongly in each. */
export interface Addition {
  readonly kind: string
  readonly rules: readonly string[]
  readonly right: Readonly<Record<PlantedTag, string>>
  readonly wrong: Readonly<Record<PlantedTag, string>>
}

/**
 * Sentences with numbers, days and addresses, of which the texts have few:
 * added rightly to source and translation, then wrongly to the translation.
 */
export const additions: readonly Addition[] = [
  {
    kind: 'another number',
    rules: ['numbers'],
    right: {
      'zh-CN': '每人最多可以保存八份副本。',
      en: 'Each person may keep at most eight copies.',
      de: 'Jede Person darf höchstens acht Kopien behalten.',
      ja: '一人につき8部まで保存することができる。',
    },
    wrong: {
      'zh-CN': '每人最多可以保存九份副本。',
      en: 'Each person may keep at most nine copies.',
      de: 'Jede Person darf höchstens neun Kopien behalten.',
      ja: '一人につき9部まで保存することができる。',
    },
  },
  {
    kind: 'a sum of money, ten times too much',
    rules: ['numbers'],
    right: {
      'zh-CN': '赔偿总额不超过人民币3.5万元。',
      en: 'Compensation does not exceed RMB 35,000 in total.',
      de: 'Der Ersatz übersteigt insgesamt nicht 35.000 Yuan.',
      ja: '賠償額の合計は3万5000元を超えない。',
    },
    wrong: {
      'zh-CN': '赔偿总额不超过人民币35万元。',
      en: 'Compensation does not exceed RMB 350,000 in total.',
      de: 'Der Ersatz übersteigt insgesamt nicht 350.000 Yuan.',
      ja: '賠償額の合計は35万元を超えない。',
    },
  },
  {
    kind: 'another currency',
    rules: ['numbers'],
    right: {
      'zh-CN': '费用为五百美元。',
      en: 'The fee is five hundred US dollars.',
      de: 'Die Gebühr beträgt fünfhundert US-Dollar.',
      ja: '手数料は500米ドルとする。',
    },
    wrong: {
      'zh-CN': '费用为五百欧元。',
      en: 'The fee is five hundred euros.',
      de: 'Die Gebühr beträgt fünfhundert Euro.',
      ja: '手数料は500ユーロとする。',
    },
  },
  {
    kind: 'another percentage',
    rules: ['numbers'],
    right: {
      'zh-CN': '年利率为百分之十五。',
      en: 'Interest is 15 per cent a year.',
      de: 'Die Zinsen betragen jährlich 15 Prozent.',
      ja: '年利は15%とする。',
    },
    wrong: {
      'zh-CN': '年利率为百分之五十。',
      en: 'Interest is 50 per cent a year.',
      de: 'Die Zinsen betragen jährlich 50 Prozent.',
      ja: '年利は50%とする。',
    },
  },
  {
    kind: 'another day of the calendar',
    rules: ['dates'],
    right: {
      'zh-CN': '本条自2027年3月5日起适用。',
      en: 'This applies from 5 March 2027.',
      de: 'Dies gilt ab dem 5. März 2027.',
      ja: 'この条は2027年3月5日から適用する。',
    },
    wrong: {
      'zh-CN': '本条自2027年5月3日起适用。',
      en: 'This applies from 3 May 2027.',
      de: 'Dies gilt ab dem 5. Mai 2027.',
      ja: 'この条は2027年3月6日から適用する。',
    },
  },
  {
    kind: 'another deadline',
    rules: ['deadlines'],
    right: {
      'zh-CN': '通知于三十日后生效。',
      en: 'Notice takes effect after thirty (30) days.',
      de: 'Die Mitteilung wird nach dreißig Tagen wirksam.',
      ja: '通知は30日後に効力を生ずる。',
    },
    wrong: {
      'zh-CN': '通知于十三日后生效。',
      en: 'Notice takes effect after thirteen (13) days.',
      de: 'Die Mitteilung wird nach dreizehn Tagen wirksam.',
      ja: '通知は3日後に効力を生ずる。',
    },
  },
  {
    kind: 'days for working days, months for days',
    rules: ['deadlines'],
    right: {
      'zh-CN': '答复期限为十五个工作日。',
      en: 'The time for an answer is 15 business days.',
      de: 'Die Frist für die Antwort beträgt fünfzehn Arbeitstage.',
      ja: '回答の期限は15営業日とする。',
    },
    wrong: {
      'zh-CN': '答复期限为十五日。',
      en: 'The time for an answer is 15 days.',
      de: 'Die Frist für die Antwort beträgt fünfzehn Monate.',
      ja: '回答の期限は15日とする。',
    },
  },
  {
    kind: 'an address or a telephone number mistyped',
    rules: ['addresses'],
    right: {
      'zh-CN': '请写信至 legal@example.com 或者致电 0512 5191 8061。',
      en: 'Please write to legal@example.com or call 0512 5191 8061.',
      de: 'Bitte schreiben Sie an legal@example.com oder rufen Sie 0512 5191 8061 an.',
      ja: 'legal@example.com または 0512 5191 8061 に連絡すること。',
    },
    wrong: {
      'zh-CN': '请写信至 legal@exmaple.com 或者致电 0512 5191 8061。',
      en: 'Please write to legal@example.com or call 0512 5191 8016.',
      de: 'Bitte schreiben Sie an legal@example.de oder rufen Sie 0512 5191 8061 an.',
      ja: 'legal@example.com または 0512 5191 806 に連絡すること。',
    },
  },
  {
    kind: 'another link',
    rules: ['links'],
    right: {
      'zh-CN': '参见[该法](https://law.example.org/42)。',
      en: 'See [the law](https://law.example.org/42).',
      de: 'Siehe [das Gesetz](https://law.example.org/42).',
      ja: '[当該法律](https://law.example.org/42)を参照すること。',
    },
    wrong: {
      'zh-CN': '参见[该法](https://law.example.org/24)。',
      en: 'See [the law](https://law.example.org/24).',
      de: 'Siehe [das Gesetz](https://law.example.org/4).',
      ja: '[当該法律](https://law.example.org/43)を参照すること。',
    },
  },
]
