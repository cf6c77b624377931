import type { CorpusTag } from './corpus.ts'

const consonants = [...'bdfgklmnprstvz']
const vowels = [...'aeiou']
const english = consonants.flatMap(first => vowels.map(last => first + last))
/** The sounds of the English ones, as names are transcribed. */
const chinese = [
  ...'巴贝比博布达德迪多杜法费菲福富加格吉戈古卡克基科库拉莱利洛卢马梅米莫穆',
  ...'纳内尼诺努帕佩皮波普腊雷里罗鲁萨塞西索苏塔特蒂托图瓦韦维沃武扎泽齐佐祖',
]

/** How many names there are, of three syllables each. */
const count = english.length ** 3

/**
 * A name that no dictionary has, another one for each number.
 * 0 -> 'Pefufa', in Chinese '佩富法'
 */
export function inventedName(number: number, tag: CorpusTag = 'en'): string {
  const syllables = tag === 'en' ? english : chinese
  const { length } = syllables
  // A step that shares no factor with the count leads to every name.
  const place = (number * 100_003 + 50_021) % count
  const name = [place, place / length, place / length ** 2]
    .map(at => syllables[Math.floor(at) % length] ?? '')
    .join('')
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}
