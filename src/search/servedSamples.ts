import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { serveFolder } from '../testing/serve.ts'
import type { SearchDocument } from './document.ts'
import { cuttings, everywhere, plain } from './oracle.ts'
import { closeSearch } from './searchIndex.ts'
import { run, writeSite } from './site.ts'

/** Search pages of documents by language, and a browser to ask them with. */
export interface ServedSamples {
  /** The folder of their files. */
  readonly folder: string
  /** Their address, without a slash at the end. */
  readonly url: string
  readonly browser: Browser
  /** Runs queries on the search page of a language. */
  readonly ask: (
    tag: string,
    queries: readonly string[],
  ) => ReturnType<typeof run>
  readonly end: () => Promise<void>
}

/** Writes and serves the search pages of some documents. */
export async function servedSamples(
  sites: Parameters<typeof writeSite>[1],
): Promise<ServedSamples> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-search-'))
  await writeSite(folder, sites)
  const { url, close } = await serveFolder(folder)
  const browser = await launchBrowser()
  const pages = new Map<string, Promise<Page>>()
  return { folder, url, browser, ask, end }

  async function ask(tag: string, queries: readonly string[]) {
    const page = pages.get(tag) ?? open(`/${tag}/search/`)
    pages.set(tag, page)
    return run(await page, queries)
  }

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage()
    await page.goto(url + path)
    return page
  }

  async function end(): Promise<void> {
    await browser.close()
    await close()
    await closeSearch()
    await rm(folder, { recursive: true })
  }
}

/**
 * Expects that each of `count` pieces of the text is found in exactly the
 * clauses that have it.
 */
export async function expectEveryPart(
  { ask }: ServedSamples,
  tag: string,
  documents: readonly SearchDocument[],
  count: number,
): Promise<void> {
  const queries = cuttings(documents, count)
  const findings = await ask(tag, queries)
  const clauses = everywhere(documents)
  const wrong = queries.flatMap((query, index) => {
    const expected = clauses
      .filter(({ text }) => plain(text).includes(plain(query)))
      .map(({ clause }) => clause)
    const actual = findings[index]?.map(({ clause }) => clause) ?? []
    const same = expected.sort().join() === actual.sort().join()
    return same ? [] : [{ query, expected, actual }]
  })
  expect(wrong).toEqual([])
}
