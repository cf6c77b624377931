import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { akomaNtoso } from '../formats/akomaNtoso.ts'
import { versionData } from '../formats/versionData.ts'
import type { Library } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import { type Site, site } from '../pages/site.ts'
import { changes } from '../pages/texts/changes.tsx'
import { document } from '../pages/texts/document.tsx'
import { parallel } from '../pages/texts/parallel.tsx'
import type { TextPages } from '../pages/texts/textPages.ts'
import { record } from '../search/record.ts'
import { searchDocuments } from '../search/searchDocuments.ts'
import { writeCode } from './code.ts'
import { countWorkOf, type Work } from './countWork.ts'
import { noAssets } from './noAssets.ts'

/**
 * How much is done for each step of building a code of so many articles, by
 * the step's name.
 */
export async function codeWork(
  articles: number,
): Promise<Readonly<Record<string, Work>>> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-code-'))
  try {
    await writeCode(folder, articles)
    // Checks of translations are counted apart, in checks/speed.test.ts.
    const options = { checks: false }
    let library: Library | undefined
    const loading = await countWorkOf(async () => {
      library = await loadLibrary(folder, () => '2026-11-22', options)
    })
    if (library === undefined) throw new Error('Nothing was read.')
    const whole = site(library, noAssets)
    const [text] = library.versions
    if (text === undefined) throw new Error('The code has no text.')
    const search = () => {
      for (const one of searchDocuments([text], '')) record(one)
    }
    return {
      loading,
      'the page': await countWorkOf(() => first(document, whole)),
      'two languages': await countWorkOf(() => first(parallel, whole)),
      'the comparison': await countWorkOf(() => first(changes, whole)),
      'Akoma Ntoso': await countWorkOf(() => void akomaNtoso(whole, text)),
      'the JSON file': await countWorkOf(() => void versionData(whole, text)),
      'the search index': await countWorkOf(search),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Renders the first page of a kind. */
function first(pages: TextPages, whole: Site): void {
  const [document = ''] = whole.library.site.documents
  pages(whole, document)[0]?.make()
}
