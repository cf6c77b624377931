import { expect, test } from 'vitest'
import { loadPartly, type PartLibrary } from './loadLibrary.ts'
import { edit, swap, tinySite } from './tinySite.ts'

/** Loads a site as of a day, with what was found of it before. */
function loaded(
  folder: string,
  day: string,
  documents: PartLibrary['documents'] = new Map(),
): Promise<PartLibrary> {
  const known = { program: 'p', documents }
  return loadPartly(folder, () => day, { known })
}

/** Of the terms there is a version of 2027; they cite the notice. */
async function site(): Promise<string> {
  const rules = '\n\n## A {#scope}\n\n[](terms#use)\n'
  const terms = '\n\n## A {#use}\n\n[](notice#scope)\n'
  const text = (published: string, body: string) =>
    `---\ntitle: A\npublished: ${published}\n---${body}`
  const later = text('2026-12-01', terms).replace('title', 'summary: A\ntitle')
  return tinySite({
    'site.json': text => text.replace('"terms",', '"terms", "rules",'),
    'en/rules/2026-11-22.md': text('2026-11-01', rules),
    'zh-CN/rules/2026-11-22.md': text('2026-11-01', rules),
    'en/terms/2027-01-01.md': later,
    'zh-CN/terms/2027-01-01.md': later,
  })
}

/** The documents that were not read again. */
const kept = (first: PartLibrary, { documents }: PartLibrary) =>
  [...documents].flatMap(([name, its]) =>
    its === first.documents.get(name) ? name : [],
  )

test('what was found holds until a text takes effect or is published', async () => {
  const folder = await site()
  const first = await loaded(folder, '2026-11-22')
  const all = ['terms', 'rules', 'notice']
  expect([...first.documents.keys()]).toEqual(all)
  const keptOn = async (day: string) =>
    kept(first, await loaded(folder, day, first.documents))
  expect(await keptOn('2026-11-22')).toEqual(all)
  expect(await keptOn('2026-11-30')).toEqual(all)
  // The rules cite the terms.
  expect(await keptOn('2026-12-01')).toEqual(['notice'])
  expect(await keptOn('2027-01-01')).toEqual(['notice'])
  expect(await keptOn('2026-11-21')).toEqual([])
})

test('nothing holds of a document that cites one of which nothing is known', async () => {
  const folder = await site()
  const first = await loaded(folder, '2026-11-22')
  const known = new Map(first.documents)
  known.delete('terms')
  const again = await loaded(folder, '2026-11-22', known)
  expect(kept(first, again)).toEqual(['notice'])
  // The terms cite it, the rules do not.
  known.delete('notice')
  known.set('terms', first.documents.get('terms') ?? expect.unreachable())
  const other = await loaded(folder, '2026-11-22', known)
  expect(kept(first, other)).toEqual(['rules'])
})

test('what the words of a text follow from changes with its file', async () => {
  const folder = await site()
  const first = await loaded(folder, '2026-11-22')
  const file = 'en/notice/2026-11-22.md'
  await edit(folder, file, swap('title: Notice', 'title: Announcement'))
  const again = await loaded(folder, '2026-11-30', first.documents)
  const changed = first.library.versions
    .filter(text => again.wordsKey(text) !== first.wordsKey(text))
    .map(({ tag, document }) => `${tag} ${document}`)
  // The terms, of two versions in each language, cite the notice.
  expect(changed.toSorted()).toEqual([
    ...['en notice', 'en terms', 'en terms', 'zh-CN terms', 'zh-CN terms'],
  ])
})
