import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, describe, expect, test } from 'vitest'
import { edit, swap, tinySite } from '../library/tinySite.ts'
import { ContentError } from '../problem.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import { liveState } from './liveState.ts'
import { loadPreview } from './loadPreview.ts'
import { makePreview, type Preview } from './makePreview.ts'
import { replyTo } from './replyTo.tsx'
import { wordsFor } from './words.ts'

afterAll(closeSearch)

const dayIn = () => '2026-11-22'
const chinese = 'zh-CN/terms/2026-11-22.md'
const english = 'en/terms/2026-11-22.md'
const words = wordsFor('en-GB,zh;q=0.8')
const deskOf = (preview: Preview, error?: unknown) => ({
  ...{ made: 1, preview, error },
})

/** A page as it is answered. */
function pageAt(path: string, preview: Preview, said = words): HTMLElement {
  const reply = replyTo(path, deskOf(preview), said)
  return parse('body' in reply ? String(reply.body) : '')
}

const draft = (text: string) =>
  text.replace(
    /"locales": \[[^\]]*\]/,
    '"locales": ["zh-CN"], "drafts": ["en"]',
  )

describe('a clause of the source changes, and one is added:', async () => {
  let preview: Preview
  let folder: string

  test('the site is shown, though a build would stop', async () => {
    folder = await recordedSite()
    const text = swap('可以使用。', '可以免费使用。\n\n先阅读。')
    await edit(folder, chinese, text)
    preview = await makePreview({ locales: folder, dayIn }, undefined)
    expect(preview.mistakes).toEqual([])
    const told = preview.unfinished.map(({ message }) => message)
    expect(told.join()).toContain('has #use-p2')
    expect(liveState(deskOf(preview), 'en/terms/', words).problems).toEqual([])
  })

  test('both are marked, with the source one click away', () => {
    const page = pageAt('/en/terms/', preview)
    const [stale, missing, ...more] = page.querySelectorAll('details.todo')
    expect(more).toEqual([])
    expect(stale?.previousElementSibling?.id).toBe('use-p1')
    expect(stale?.querySelector('summary')?.text).toContain('Stale')
    expect(stale?.querySelector('.words')?.innerHTML).toBe(
      '可以<ins>免费</ins>使用。',
    )
    expect(stale?.querySelector('.words')?.getAttribute('lang')).toBe('zh-CN')
    const link = stale?.querySelector('a')?.getAttribute('href')
    expect(link).toBe('/zh-CN/terms/#use-p1')
    expect(stale?.text).toContain(`${folder}/${english}:10`)
    expect(stale?.text).toContain('--text en/terms/2026-11-22 --clause use-p1')
    expect(missing?.id).toBe('_todo-use-p2')
    expect(missing?.text).toContain('先阅读。')
    expect(page.querySelector('.preview-banner')?.text).toContain(
      '2 clauses to translate',
    )
    const dated = pageAt('/en/terms/2026-11-22/', preview)
    expect(dated.querySelectorAll('details.todo')).toHaveLength(2)
  })

  test.for(['en/terms/', 'en/terms/history/', 'translate/', 'en/nothing/'])(
    'on /%s the style of what was added comes last',
    path => {
      const sheets = pageAt(`/${path}`, preview).querySelectorAll(
        '[rel=stylesheet]',
      )
      const [last] = sheets.map(sheet => sheet.getAttribute('href')).reverse()
      expect(last).toBe('/_preview.css')
    },
  )

  test('/translate/ has the numbers of npm run status, and links', () => {
    const page = pageAt('/translate/', preview)
    const cells = page
      .querySelectorAll('.status tbody tr')
      .map(row => row.querySelectorAll('th, td').map(cell => cell.text.trim()))
    expect(cells).toEqual([
      ['Terms', '2026-11-22', '7', '1', '1', '0', '0', '77 %'],
      ['Notice', '2026-11-22', '3', '0', '0', '0', '0', '100 %'],
    ])
    const links = page.querySelectorAll('main a')
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/en/terms/',
      '/en/notice/',
      '/en/terms/#_todo-use-p1',
      '/en/terms/#_todo-use-p2',
    ])
    expect(page.querySelector('.unfinished')?.text).toContain('has #use-p2')
  })

  test('Chinese is spoken to who reads Chinese', () => {
    const page = pageAt('/translate/', preview, wordsFor('zh-CN,en;q=0.5'))
    expect(page.querySelector('h1')?.text).toBe('翻译')
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('zh-CN')
  })

  test('the files that a build would write have none of it', () => {
    const whole = [...preview.files]
      .filter(([path]) => /\.(html|css|js)$/.test(path))
      .map(([path, bytes]) => path + new TextDecoder().decode(bytes))
      .join('\n')
    expect(whole).not.toMatch(/todo|preview-banner|_live|translate\//)
  })
})

describe('a mistake in a language that is a draft', () => {
  test('shows on its own pages alone, and the others go on', async () => {
    const locales = await tinySite({ 'site.json': draft })
    const before = await makePreview({ locales, dayIn }, undefined)
    const banner = pageAt('/en/', before).querySelector('.preview-banner')
    expect(banner?.text).toContain('English is a draft')
    expect(pageAt('/zh-CN/', before).querySelector('.preview-banner')).toBe(
      null,
    )

    await edit(locales, english, swap('#liability)', '#libility)'))
    await edit(locales, chinese, swap('可以使用。', '可以免费使用。'))
    const after = await makePreview({ locales, dayIn }, before)
    const desk = deskOf(after)
    expect(liveState(desk, 'en/terms/', words)).toMatchObject({
      title: '1 problem in en',
      problems: [expect.stringContaining('cites #libility')],
    })
    expect(liveState(desk, 'zh-CN/terms/', words).problems).toEqual([])
    const text = (path: string) => pageAt(path, after).querySelector('.text')
    expect(text('/zh-CN/terms/')?.text).toContain('可以免费使用。')
    expect(text('/en/terms/')?.text).toContain('You may use it.')
    const told = pageAt('/translate/', after).querySelector('.problems')
    expect(told?.querySelector('h2')?.text).toBe('1 problem in en')
    expect(told?.text).toContain('cites #libility')
  })

  test('concerns all where the others have one, too', async () => {
    const locales = await tinySite({
      'site.json': draft,
      [english]: swap('#liability)', '#libility)'),
      [chinese]: swap('#liability)', '#libility)'),
    })
    const error = await loadPreview(locales, dayIn).catch(error => error)
    expect(error).toBeInstanceOf(ContentError)
    expect(error.problems).toHaveLength(2)
  })
})

test('a mistake in a version not yet in force leaves it out, and no more', async () => {
  const next = (title: string) =>
    `---\ntitle: ${title}\npublished: 2026-12-01\nsummary:\n---\n\n## A {#scope}\n\nA.\n`
  const folder = await tinySite({
    'zh-CN/notice/2027-01-01.md': next('声明'),
    'en/notice/2027-01-01.md': next('Notice'),
  })
  const { library, leftOut, mistakes } = await loadPreview(folder, dayIn)
  expect([...leftOut]).toEqual(['notice/2027-01-01'])
  expect(mistakes.map(({ part }) => part)).toEqual([
    'notice/2027-01-01',
    'notice/2027-01-01',
  ])
  expect(library.versions.map(({ date }) => date)).not.toContain('2027-01-01')
})

test('a first version that has not taken effect is no draft', async () => {
  const folder = await tinySite({ [english]: swap('title: Terms', 'titel: x') })
  const early = loadPreview(folder, () => '2026-01-01')
  await expect(early).rejects.toThrow(ContentError)
})

test('a text that a translation has not yet stops no page', async () => {
  const folder = await recordedSite()
  await rm(join(folder, 'en/notice'), { recursive: true })
  await edit(folder, english, swap('(notice#scope)', '(terms#use)'))
  const preview = await makePreview({ locales: folder, dayIn }, undefined)
  const page = pageAt('/translate/', preview)
  expect(page.text).toContain(`${folder}/en/notice/2026-11-22.md`)
  expect(pageAt('/en/', preview).querySelector('h1')).not.toBe(null)
  const banner = pageAt('/en/notice/', preview).querySelector('.preview-banner')
  expect(banner?.text).toContain('This text is not written yet.')
})
