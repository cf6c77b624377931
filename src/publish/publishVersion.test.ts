import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { edit, problemsIn, swap, tinySite } from '../library/tinySite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { makeSite } from './makeSite.ts'
import { publishVersion } from './publishVersion.ts'

vi.setConfig({ testTimeout: 60_000 }) // one builds the site

afterAll(closeSearch)

const terms = 'en/terms/2026-11-22'

const record = (
  locales: string,
  options: { text?: string; reason?: string; day?: string } = {},
) => {
  const { text = '', reason = '', day = '2026-11-22' } = options
  return publishVersion({ locales, dayIn: () => day, text, reason })
}

test('records what is public, once, and leaves what is not', async () => {
  const folder = await tinySite({
    'en/notice/2026-11-22.md': swap('2026-11-01', '2026-11-20'),
  })
  const first = await record(folder, { day: '2026-11-10' })
  expect(first).toEqual({
    recorded: ['zh-CN/terms/2026-11-22', terms, 'zh-CN/notice/2026-11-22'],
    corrected: [],
    waiting: ['en/notice/2026-11-22'],
  })
  const before = await readFile(join(folder, 'published.json'), 'utf8')
  const second = await record(folder)
  expect(second.recorded).toEqual(['en/notice/2026-11-22'])
  const after = await readFile(join(folder, 'published.json'), 'utf8')
  expect(JSON.parse(after).texts).toMatchObject(JSON.parse(before).texts)
  expect((await record(folder)).recorded).toEqual([])
})

test('a correction is recorded with its reason, and shown for ever', async () => {
  const folder = await tinySite()
  await record(folder)
  await edit(folder, `${terms}.md`, swap('You may use', 'You can use'))
  const reason = 'A wrong word in Article I.'
  const { corrected } = await record(folder, {
    ...{ text: terms, reason, day: '2026-12-01' },
  })
  expect(corrected).toEqual([terms])
  expect(await problemsIn(folder)).toEqual([])
  await edit(folder, `${terms}.md`, swap('You can use', 'You might use'))
  expect((await problemsIn(folder))[0]).toContain('[-can-]{+might+}')
  await record(folder, {
    ...{ text: terms, reason: 'Again.', day: '2026-12-02' },
  })

  const { files } = await makeSite(folder, () => '2026-12-03')
  const read = (path: string) => new TextDecoder().decode(files.get(path))
  const page = parse(read('en/terms/history/index.html'))
  const shown = page.querySelectorAll('.corrections li')
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    'December 1, 2026 A wrong word in Article I.Article I, paragraph 1 You maycan use it.',
    'December 2, 2026 Again.Article I, paragraph 1 You canmight use it.',
  ])
  const clause = shown[0]?.querySelector('a')?.getAttribute('href')
  expect(clause).toBe(`/${terms}/#use-p1`)
  expect(shown[0]?.querySelector('del')?.textContent).toBe('may')
  expect(shown[0]?.querySelector('ins')?.textContent).toBe('can')
  for (const address of ['en/terms/', `${terms}/`]) {
    const { textContent } = parse(read(`${address}index.html`))
    expect(textContent).toContain('December 1, 2026 A wrong word in Article I.')
    expect(textContent).toContain('December 2, 2026 Again.')
  }
  const text = JSON.parse(read(`${terms}/index.json`))
  expect(text.corrections).toMatchObject([
    { date: '2026-12-01', reason },
    { date: '2026-12-02', reason: 'Again.' },
  ])
  const digests = text.corrections.map((one: { digest: string }) => one.digest)
  expect(new Set([...digests, text.digest]).size).toBe(3)
  const { documents } = JSON.parse(read('documents.json'))
  expect(documents[0].versions[0].texts[1].corrections).toEqual(
    text.corrections,
  )
  // The entry of the feed is as it was: its id and times say nothing new.
  expect(read('en/feed.xml')).not.toContain('2026-12-0')
})

describe('is told what is wrong, and writes nothing:', () => {
  const refused = async (options: { text?: string; reason?: string }) => {
    const folder = await tinySite()
    await record(folder, { text: terms })
    const before = await readFile(join(folder, 'published.json'), 'utf8')
    const error = await record(folder, options).catch(error => error)
    const after = await readFile(join(folder, 'published.json'), 'utf8')
    expect(after).toBe(before)
    return error.message
  }

  test.each([
    [
      { reason: 'x' },
      '--reason needs the text it is for: --text en/agreement/2026-11-22.',
    ],
    [
      { text: 'en/term/2026-11-22' },
      '--text en/term/2026-11-22 is no text. Did you mean "en/terms/2026-11-22"?',
    ],
    [
      { text: terms, reason: 'x' },
      'en/terms/2026-11-22 is as it was published: change its file first, then record why.',
    ],
    [
      { text: 'zh-CN/terms/2026-11-22', reason: 'x' },
      'zh-CN/terms/2026-11-22 was not published yet: there is nothing to correct. Leave --reason out.',
    ],
  ])('%j', async (options, message) => {
    expect(await refused(options)).toBe(message)
  })

  test('a text that was changed since, and no reason', async () => {
    const folder = await tinySite()
    await record(folder)
    await edit(folder, `${terms}.md`, swap('You may use', 'You can use'))
    await expect(record(folder)).rejects.toThrow('[-may-]{+can+}')
    await expect(record(folder, { text: terms })).rejects.toThrow(
      `${terms} differs from what was published: undo that, or say why with --reason "…".`,
    )
  })
})
