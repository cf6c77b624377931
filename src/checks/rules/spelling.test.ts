import { describe, expect, test } from 'vitest'
import { load, swap, tinySite } from '../../library/tinySite.ts'
import { checked } from '../../testing/checked.ts'
import { loadSpeller } from '../spelling/speller.ts'

async function told(words: string, tag = 'en'): Promise<string[]> {
  const speller = await loadSpeller(tag)
  return checked({ [tag]: words }, [], new Map(speller && [[tag, speller]]))
}

const of = (word: string) =>
  `spelling: has “${word}”, which is in no dictionary`

describe('a misspelt word', () => {
  test.each([
    ['We recieve it.', 'recieve'],
    ['Limits of liabilty apply.', 'liabilty'],
    ['Teh parties agree.', 'Teh'],
    ["The user's agreemnet’s end.", 'agreemnet'],
    ['By submiting it.', 'submiting'],
    ['A **colection** of data.', 'colection'],
  ])('in “%s”', async (text, word) => {
    expect(await told(text)).toEqual([of(word)])
  })

  test('is told once, with how often it stands there', async () => {
    const folder = await tinySite({
      'en/notice/2026-11-22.md': swap('All of it.', 'All wich is wich.'),
    })
    const { warnings } = await load(folder)
    expect(warnings.map(({ message, mend }) => [message, mend])).toEqual([
      [
        'has “wich”, which is in no dictionary: "All wich is wich.". The same stands in one more place.',
        'Write “which” or “winch” or “witch”, or add it to "words" in glossary.json. If it is right, write <!-- ignore spelling: why -->.',
      ],
    ])
  })
})

describe('not told are', () => {
  test.each([
    'HIGO of Xiangcheng, and Suzhou in Jiangsu.',
    'Xiangcheng is a district.',
    'See https://exmple.org/abotu, wirte@exmple.org or www.exmple.org.',
    'An arbitral award; the indemnitor; its severability.',
    'The organisation’s licence, in good faith cancelled, favours labour.',
    'Non-profit co-operation, e-mail, a 3rd party, USB3, iOS, {{phone}}.',
    'Users’ rights don’t end; the parties’ do.',
    'The 用户.',
  ])('%s', async text => {
    const lines = await told(text)
    expect(lines.filter(line => line.startsWith('spelling'))).toEqual([])
  })

  test('British words, but in the English of the United States', async () => {
    expect(await told('A new colour.', 'en-GB')).toEqual([])
    expect(await told('A new colour.', 'en-US')).toEqual([of('colour')])
  })

  test('words of languages without a dictionary', async () => {
    expect(await told('Das ist flasch.', 'de')).toEqual([])
  })

  test('words of the glossary, the operator’s name, and those accepted', async () => {
    const glossary = {
      terms: [{ words: { 'zh-CN': '全部', en: 'alles' } }],
      words: { en: ['wenzi'] },
    }
    const folder = await tinySite({
      'glossary.json': JSON.stringify(glossary),
      'zh-CN/ui.json': swap('艾达公司', 'tiaowen公司'),
      'en/notice/2026-11-22.md': swap(
        'All of it.',
        'Alles in alles wenzi tiaowen.',
      ),
    })
    expect((await load(folder)).warnings).toEqual([])
  })
})
