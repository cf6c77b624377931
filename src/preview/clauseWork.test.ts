import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import { edit, swap, tinySite } from '../library/tinySite.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import { clauseWork } from './clauseWork.ts'

/** What there is to do: `stale #use-p1, line 10`, in one text of the site. */
async function workIn(folder: string, tag = 'en', document = 'terms') {
  const options = { complete: false, checks: false, drafts: true }
  const library = await loadLibrary(folder, () => '2026-11-22', options)
  const work = clauseWork(library, { tag, document, date: '2026-11-22' })
  return work
    .filter(({ inside }) => !inside)
    .map(({ work, id, line }) => `${work} #${id}, line ${line}`)
}

const chinese = 'zh-CN/terms/2026-11-22.md'
const english = 'en/terms/2026-11-22.md'

describe('what a translator has to do', () => {
  test('is nothing where all is translated, recorded or not', async () => {
    expect(await workIn(await recordedSite())).toEqual([])
    expect(await workIn(await tinySite())).toEqual([])
    expect(await workIn(await recordedSite(), 'zh-CN')).toEqual([])
  })

  test('is at a clause whose source changed, or that is not there', async () => {
    const folder = await recordedSite()
    await edit(folder, chinese, text =>
      text
        .replace('可以使用。', '可以免费使用。')
        .replace('## 责任', '## 通知 {#notices}\n\n发出。\n\n## 责任'),
    )
    expect(await workIn(folder)).toEqual([
      'stale #use-p1, line 10',
      'missing #notices, line 13',
    ])
  })

  test('is at a clause that has the words of the source', async () => {
    const folder = await tinySite({
      [english]: swap('You may use it.', '可以使用。'),
    })
    expect(await workIn(folder)).toEqual(['untranslated #use-p1, line 10'])
  })

  test('is at words in the script of the source, recorded or not', async () => {
    const folder = await recordedSite()
    await edit(folder, english, swap('You may use it.', '您可以使用它。'))
    expect(await workIn(folder)).toEqual(['untranslated #use-p1, line 10'])
  })

  test('is nothing at a name that is the same, once it was accepted', async () => {
    const same = {
      [chinese]: swap('阅读。', 'Ada.'),
      [english]: swap('For reading.', 'Ada.'),
    }
    expect(await workIn(await tinySite(same))).toEqual([
      'untranslated #use-1, line 12',
    ])
    expect(await workIn(await recordedSite(same))).toEqual([])
  })

  test('is nothing at a Chinese filing number', async () => {
    const number = swap('You may use it.', 'The number is {{icp}}.')
    const folder = await tinySite({
      [chinese]: swap('可以使用。', '备案号为{{icp}}。'),
      [english]: number,
    })
    expect(await workIn(folder)).toEqual([])
  })

  test('is all of a text that is not written', async () => {
    const folder = await tinySite({ 'en/notice/2026-11-22.md': null })
    expect(await workIn(folder, 'en', 'notice')).toEqual([
      'missing #front.title, line 0',
      'missing #scope, line 0',
    ])
  })
})
