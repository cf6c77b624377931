import type { CorpusTag } from './corpus.ts'
import { inventedName } from './inventedName.ts'

/** What contracts say: the same in both languages, with names left open. */
const patterns: readonly Readonly<Record<CorpusTag, string>>[] = [
  {
    'zh-CN': '{name}应当在{count}日内以书面方式通知{other}。',
    en: 'In this case {name} shall notify {other} in writing within {count} days.',
  },
  {
    'zh-CN': '编号为{number}的文件由{name}保管，{other}可以查阅。',
    en: 'The file numbered {number} is kept by {name}, and {other} may consult it.',
  },
  {
    'zh-CN': '本条所称{name}，包括其子公司{other}以及位于{place}的仓库。',
    en: 'In this article, {name} includes its subsidiary {other} and the warehouse in {place}.',
  },
  {
    'zh-CN': '未经{name}书面同意，{other}不得转让第{number}号许可。',
    en: 'Without the written consent of {name}, {other} shall not assign licence No. {number}.',
  },
  {
    'zh-CN': '{name}提供的货物在{place}交付，由{other}承担运费。',
    en: 'The goods supplied by {name} are delivered in {place}, and {other} bears the freight.',
  },
  {
    'zh-CN': '{name}与{other}之间的争议，由{place}的法院管辖。',
    en: 'Disputes between {name} and {other} are heard by the courts of {place}.',
  },
  {
    'zh-CN': '{name}的服务中断超过{count}小时的，{other}可以解除合同。',
    en: 'Where the service of {name} is interrupted for more than {count} hours, {other} may terminate the contract.',
  },
  {
    'zh-CN': '{name}对{other}的赔偿以{number}元为限。',
    en: 'The compensation that {name} owes {other} is limited to {number} yuan.',
  },
]

/** Countries, by ISO 3166-1. */
const places = [
  ...['AR', 'AT', 'AU', 'BR', 'CA', 'CL', 'DE', 'DK', 'EG', 'ES', 'FI', 'FR'],
  ...['GR', 'HU', 'IN', 'IT', 'KE', 'MA', 'MX', 'MY', 'NO', 'NZ', 'PE', 'PL'],
  ...['PT', 'RO', 'SE', 'SG', 'TH', 'TN', 'UY', 'VN', 'ZA'],
]

const namesOf = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/**
 * A sentence as contracts have them, in each language of the corpus, with
 * names, numbers and countries in it.
 *
 * @param name - The number of the name that it is about.
 * @param known - How many names, from the first, it may have beside that.
 * @param draw - Gives whole numbers below a bound.
 */
export function inventedSentence(
  name: number,
  known: number,
  draw: (below: number) => number,
): Readonly<Record<CorpusTag, string>> {
  const pattern = patterns[draw(patterns.length)]
  const other = draw(known)
  const place = places[draw(places.length)] ?? 'DE'
  const count = `${2 + draw(28)}`
  const number = `${1000 + draw(90_000)}`
  const fill = (tag: CorpusTag) => {
    return (pattern?.[tag] ?? '')
      .replace('{name}', inventedName(name, tag))
      .replace('{other}', inventedName(other, tag))
      .replace('{place}', namesOf[tag].of(place) ?? place)
      .replace('{count}', count)
      .replace('{number}', number)
  }
  return { 'zh-CN': fill('zh-CN'), en: fill('en') }
}
