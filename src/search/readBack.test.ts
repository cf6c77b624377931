import { afterAll, expect, test } from 'vitest'
import { textsInForce } from '../library/library.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import type { SearchDocument } from './document.ts'
import { readBack } from './readBack.ts'
import { agreement, declaration, terms } from './samples.ts'
import { searchDocuments } from './searchDocuments.ts'
import { closeSearch, searchIndex } from './searchIndex.ts'

afterAll(closeSearch)

/** What is read back of documents, in their order. */
async function back(tag: string, documents: readonly SearchDocument[]) {
  const all = [...(await searchIndex(tag, documents))]
    .filter(([path]) => path.endsWith('.pf_fragment'))
    .map(([, bytes]) => readBack(bytes))
  return documents.map(({ address }) =>
    all.find(one => one.address === address),
  )
}

const odd: SearchDocument = {
  address: '/en/odd/',
  title: '＃ Ⅴ & <b>',
  clauses: [
    { id: 'p1', article: '', label: 'A # B', text: '#' },
    { id: 'a', article: 'a', label: '§\u00ad 1', text: '§ 1 Ⅴ㎡ {"url":"x"}' },
    // As it is typed it has no such number.
    {
      id: 'b',
      article: 'b',
      label: '١',
      number: 'المادة ١: ',
      text: 'المادة ١: نطاق',
    },
    { id: 'a-1', article: 'a', label: '', text: 'か\u3099ｶﾞ 葛\u{E0100} — 12' },
  ],
}

test.each([
  ['zh-CN', [agreement, odd]],
  ['en', [terms, odd]],
  ['ja', declaration('jpn')],
  ['th', declaration('tha')],
  ['ar', declaration('arb')],
])('documents in %s are read back as they were', async (tag, documents) => {
  expect(await back(tag, documents)).toEqual(documents)
})

test('so are the texts of a site, with what the index cannot hold', async () => {
  const library = await libraryOfToday()
  const { source } = library.site
  const [first, ...others] = textsInForce(library, source)
  if (first === undefined) throw new Error('The site has no text.')
  const [clause, ...clauses] = first.clauses
  if (clause === undefined) throw new Error('The text has no clause.')
  const empty = { ...clause, id: 'none', number: '', text: '\u200B' }
  const title = ` ${first.title}\u2060  of\u00A0all `
  const text = { ...first, title, clauses: [clause, empty, ...clauses] }
  for (const dated of [false, true]) {
    const documents = searchDocuments([text, ...others], '', { dated })
    expect(documents[0]?.clauses.length).toBeGreaterThan(1)
    expect(documents[0]?.title).toBe(`${first.title} of all`)
    expect(await back(source, documents)).toEqual(documents)
  }
})
