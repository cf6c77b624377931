import { expect, test } from 'vitest'
import { markDifference } from './markDifference.ts'

test.each([
  ['within thirty days', 'within ten days', 'within [-thirty-]{+ten+} days'],
  [
    'You may bring an action at the place of your residence at any time.',
    'You may bring an action at the seat of the company at any time.',
    '… an action at the [-place-]{+seat+} of [-your residence-]{+the company+} at any time.',
  ],
  [
    'We keep the records of all your loans for one year after the last of them, unless the law wants more, and then delete them.',
    'We keep the records of your loans for one year after the last of them, unless the law wants more, and delete them.',
    '… the records of [-all -]your loans for one … wants more, and [-then -]delete them.',
  ],
  ['', 'new', '{+new+}'],
  ['same', 'same', 'same'],
])('%s | %s', (before, after, marked) => {
  expect(markDifference(before, after, 'en')).toBe(marked)
})

test('in Chinese, without spaces', () => {
  const before = '本网站应当在收到申请之日起三十日内作出答复，并说明理由。'
  const after = before.replace('三十日', '十五日')
  expect(markDifference(before, after, 'zh-CN')).toBe(
    '本网站应当在收到申请之日起[-三十日内-]{+十五日内+}作出答复，并说明理由。',
  )
})
