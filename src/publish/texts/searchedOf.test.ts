import { expect, test } from 'vitest'
import { basePath } from '../../library/basePath.ts'
import { notInForce } from '../../library/history.ts'
import { textsInForce } from '../../library/library.ts'
import { load, swap, tinySite } from '../../library/tinySite.ts'
import { searchDocuments } from '../../search/searchDocuments.ts'
import { searchedOf } from './searchedOf.ts'

const text = (title: string) =>
  `---\ntitle: ${title}\npublished: 2026-11-01\nsummary: ${title}\n---\n\n## ${title} {#use}\n\n${title}\n`

test('of each document search knows what it knows of all texts', async () => {
  const folder = await tinySite({
    'site.json': swap('"terms",', '"rules", "terms",'),
    'en/rules/2026-11-02.md': text('Scope').replace(/summary.*\n/, ''),
    'zh-CN/rules/2026-11-02.md': text('范围').replace(/summary.*\n/, ''),
    'en/rules/2026-11-20.md': text('Range'),
    'zh-CN/rules/2026-11-20.md': text('区间'),
  })
  const library = await load(folder)
  const found = library.site.documents.flatMap(name => {
    const own = library.versions.filter(({ document }) => document === name)
    return searchedOf(name, own, library)
  })
  const base = basePath(library.site)
  for (const { tag } of library.languages) {
    const its = (dated: boolean) =>
      found
        .filter(one => one.text.tag === tag && one.dated === dated)
        .map(({ its }) => its)
    const now = textsInForce(library, tag)
    expect(its(false)).toEqual(searchDocuments(now, base))
    const past = notInForce(library, tag)
    expect(past.length).toBeGreaterThan(0)
    expect(its(true)).toEqual(searchDocuments(past, base, { dated: true }))
  }
})
