import { join } from 'node:path'
import { dayIn } from '../../library/date.ts'
import { textsInForce } from '../../library/library.ts'
import { loadLibrary } from '../../library/loadLibrary.ts'
import { build } from '../../publish/build.ts'
import { preview } from '../../publish/hosts/preview.ts'
import { formatTable } from '../formatTable.ts'
import { installLighthouse, lighthouse } from './lighthouse.ts'

export interface LighthouseOptions {
  /** An empty folder for everything that is made. */
  readonly folder: string
  /** Folder of the content. */
  readonly locales: string
  readonly now: Date
  /** The browser, by its whole path. */
  readonly chromium: string
  /** Writes a line, or a table in Markdown. */
  readonly print: (line: string) => void
}

const screens = ['phone', 'desktop'] as const

/** Prints what Lighthouse says of the kinds of pages, in each language. */
export async function benchLighthouse(
  options: LighthouseOptions,
): Promise<void> {
  const { folder, locales, now, chromium, print } = options
  const today = (timeZone: string) => dayIn(timeZone, now)
  const library = await loadLibrary(locales, today)
  const output = join(folder, 'dist')
  await build({ locales, output, dayIn: today })
  const program = join(folder, 'lighthouse')
  await installLighthouse(program)
  const host = await preview(output, { port: 0 })
  const rows = [
    ['page', 'screen', 'performance', 'accessibility', 'best practices', 'SEO'],
  ]
  for (const { tag } of library.languages) {
    const document = textsInForce(library, tag)[0]?.document
    for (const page of ['', `${document}/`, 'search/', 'sitemap/']) {
      for (const screen of screens) {
        const address = `${tag}/${page}`
        const { performance, accessibility, bestPractices, seo, lacking } =
          await lighthouse(program, chromium, host.url + address, screen)
        const scores = [performance, accessibility, bestPractices, seo]
        rows.push([`/${address}`, screen, ...scores.map(String)])
        print([`/${address} (${screen})`, ...scores, ...lacking].join(' '))
      }
    }
  }
  await host.close()
  print(`\n${formatTable(rows)}`)
}
