import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from '../publish/build.ts'
import { preview } from '../publish/hosts/preview.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { launchBrowser } from './browser.ts'

/** The site of a made-up content folder, and a browser to visit it with. */
export interface ServedFixture {
  /** Address of the site's root, without a slash at the end. */
  readonly url: string
  readonly browser: Browser
  end(): Promise<void>
}

/** Builds what `write` writes, as of 2026-11-22, and serves it. */
export async function servedFixture(
  write: (locales: string) => Promise<void>,
): Promise<ServedFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-fixture-'))
  const locales = join(folder, 'locales')
  const output = join(folder, 'dist')
  await write(locales)
  const dayIn = () => '2026-11-22'
  await build({ locales, output, dayIn, compressed: ['gzip'] })
  const server = await preview(output, { port: 0, byLanguage: false })
  const browser = await launchBrowser()
  const end = async () => {
    await browser.close()
    await server.close()
    await closeSearch()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url.replace(/\/$/, ''), browser, end }
}
