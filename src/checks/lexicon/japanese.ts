import { hanNumerals } from '../../legal/hanNumber.ts'
import type { Lexicon } from '../lexicon.ts'
import { hanValue, hanWritten, scalesOfDigits } from './hanValue.ts'

/** Japanese. */
export const japanese: Lexicon = {
  spelled: new RegExp(
    `(?=[${hanNumerals}])(?<!第|統|唯|同|之|曜|[${hanNumerals}])${hanWritten}(?!分|致|切|般|律|定|様|部|方|体|緒|層|員|つ)|(?=[${hanNumerals}])(?<=第)${hanWritten}(?=[条項号章節編款頁回日])`,
    'u',
  ),
  valueOf: hanValue,
  scales: scalesOfDigits,
  sureFrom: Number.POSITIVE_INFINITY,
  units: [
    ['percent', /^(?:[%％]|パーセント|割合)/],
    ['permille', /^(?:‰|パーミル)/],
    ['basis point', /^ベーシス・?ポイント/],
    ['workday', /^営業日/],
    ['day', /^日/],
    ['week', /^週/],
    ['month', /^(?:[かカヶケ箇ヵ]月)半?/],
    ['year', /^(?:[かカヶケ箇ヵ]年|年)半?/],
    ['hour', /^時間/],
    ['minute', /^分間/],
    ['USD', /^(?:米ドル|ドル)/],
    ['EUR', /^ユーロ/],
    ['JPY', /^円/],
    ['CNY', /^(?:人民元|元)/],
    ['thing', /^[冊名人回個項条件倍頁時]/],
  ],
  unitsBefore: [
    ['JPY', /(?:JPY|[¥￥])\s*$/],
    ['USD', /(?:US\$|USD|\$)\s*$/],
    ['CNY', /(?:RMB|CNY)\s*$/],
    ['EUR', /(?:€|EUR)\s*$/],
  ],
  between: /^\s*(?:から|又は|または|若しくは|、|-|–|~|～)\s*$/,
  modality: [
    [
      'must not',
      /てはならない|ることはない|れることはない|ことができない|できません|てはなりません|禁止|許されない|してはいけ/,
    ],
    [
      'must',
      /なければなら|ねばなら|ものとする|ものとします|べきである|義務|必要がある|べき|を要する/,
    ],
    ['may', /ことができ|できる|できます|てもよい|場合がある|ことがあ/],
  ],
  only: /のみ|だけ|限り/,
  negation: /な[いくけ]|ません|ず|ぬ|禁止|[非不無未]|反し/,
}
