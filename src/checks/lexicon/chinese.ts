import { hanNumerals } from '../../legal/hanNumber.ts'
import type { Lexicon } from '../lexicon.ts'
import { hanValue, hanWritten, scalesOfDigits } from './hanValue.ts'

/** Chinese, simplified and traditional. */
export const chinese: Lexicon = {
  // Of a day of the week and of "one and the same", nothing is counted.
  spelled: new RegExp(
    `(?=[${hanNumerals}])(?<!周|週|星期|礼拜|禮拜|统|統|唯|同|第|[${hanNumerals}])${hanWritten}(?!分之|致|切|旦|般|律|并|併|起|经|經|定|样|樣)|(?=[${hanNumerals}])(?<=第)${hanWritten}(?:(?<=[${hanNumerals}]{2})|(?=[条條款项項章节節頁页日天个個名位届屆期次]))|半(?=年)`,
    'u',
  ),
  valueOf: hanValue,
  scales: scalesOfDigits,
  sureFrom: Number.POSITIVE_INFINITY,
  units: [
    ['percent', /^[%％]|^个百分点/],
    ['permille', /^‰/],
    ['basis point', /^(?:个|個)?基[点點]/],
    ['workday', /^(?:个|個)?(?:工作日|营业日|營業日|交易日)/],
    ['day', /^(?:个|個)?(?:自然日|日历日|日(?![元圆圓])|天)/],
    // Of age, as 名 of people: 18周岁 is "aged 18".
    ['thing', /^[周週]?[岁歲]/],
    ['week', /^(?:[周週](?!年|围|圍|边|邊)|(?:个|個)?星期|(?:个|個)?礼拜)/],
    ['month', /^(?:个|個)半?(?:自然|日历)?月/],
    ['year', /^(?:周|週)?年(?!代)半?(?![数數])|^(?:个|個)(?:自然)?年度/],
    ['hour', /^(?:(?:个|個)半?)?(?:小时|小時)/],
    ['minute', /^(?:分钟|分鐘)/],
    ['USD', /^(?:美元|美金)/],
    ['EUR', /^(?:欧元|歐元)/],
    ['GBP', /^(?:英镑|英鎊)/],
    ['JPY', /^(?:日元|日圆|日圓)/],
    ['HKD', /^(?:港元|港币|港幣)/],
    ['dime', /^(?:角|毛)(?:钱|錢)?(?!色|落|度)/],
    ['cent', /^分(?:钱|錢)/],
    ['CNY', /^(?:元|圆|块|塊)/],
    ['thing', /^[本名人次份个個项項条條款倍页頁台件家点點时時章]/],
  ],
  unitsBefore: [
    ['percent', /百分之$/],
    ['permille', /千分之$/],
    ['basis point', /[万萬]分之$/],
    ['USD', /(?:US\$|USD|美[元金])\s*$/],
    ['HKD', /(?:HK\$|HKD|港[元币幣])\s*$/],
    ['TWD', /(?:NT\$|TWD|新[台臺][币幣])\s*$/],
    ['EUR', /(?:€|EUR|欧元|歐元)\s*$/],
    ['CNY', /(?:RMB|CNY|[¥￥]|人民币|人民幣)\s*$/],
  ],
  between: /^\s*(?:至|到|或|或者|和|与|、|-|–|—|~|～)\s*$/,
  modality: [
    [
      'must not',
      /不得|不应|不應|不可(?!抗|分|撤|避|逆|或|靠|预|知)|不能|禁止|不许|不准|不允许|勿/,
    ],
    [
      'must',
      /必须|必須|应当|應當|(?<![相反响响供适效对感])[应應](?!用|对|急|答|聘|力|届|诉|计|收|付)|(?<!无|必)须|有义务|有責任|务必/,
    ],
    ['may', /可以|可能|可(?=[由在向自依按将随要])/],
  ],
  only: /只|仅|僅|方可|才/,
  negation: /[不无無未非否没沒勿莫]|禁止|免于|免除|以外|除外/,
}
