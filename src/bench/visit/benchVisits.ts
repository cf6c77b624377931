import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { preview } from '../../publish/hosts/preview.ts'
import { type CorpusText, corpus } from '../corpus.ts'
import { measure } from '../measure.ts'
import { settle } from '../settle.ts'
import type { System } from '../system.ts'
import { compareVisits } from './compareVisits.ts'
import { formatVisits } from './formatVisits.ts'
import { searchBoxes } from './searchBoxes.ts'
import { serveStatic } from './serveStatic.ts'
import type { VisitedSite } from './visitedSite.ts'

export interface VisitOptions {
  /** An empty folder for everything that is made. */
  readonly folder: string
  /** How many texts the sites have, half of them Chinese. */
  readonly pages: number
  /** Visits of each site. */
  readonly runs: number
  /** Those whose sites are visited; each has its search in `searchBoxes`. */
  readonly systems: readonly System[]
  readonly browser: Browser
  /** Writes a line, or a table in Markdown. */
  readonly print: (line: string) => void
}

/** Lets systems build the same texts, and prints what a visit costs. */
export async function benchVisits(options: VisitOptions): Promise<void> {
  const { folder, pages, runs, systems, browser, print } = options
  const texts = await corpus(pages)
  const sites: VisitedSite[] = []
  for (const system of systems) {
    const home = await settle(folder, system, texts)
    const { wall } = await measure({ line: system.build, folder: home })
    print(`${system.name} built in ${wall.toFixed(1)} s`)
    sites.push(...siteOf(system, join(home, system.site), texts))
  }
  const visited = await compareVisits(browser, sites, runs, print)
  print(`\n${formatVisits(visited)}`)
}

/** The first Chinese text in what a system made. */
function siteOf(
  { name, address }: System,
  folder: string,
  texts: readonly CorpusText[],
): readonly VisitedSite[] {
  const text = texts.find(({ tag }) => tag === 'zh-CN')
  const search = searchBoxes[name]
  if (text === undefined || search === undefined) return []
  const own = async () => {
    const { url, close } = await preview(folder, { port: 0 })
    return { url: url.replace(/\/$/, ''), close }
  }
  const serve = name === 'tiaowen' ? own : () => serveStatic(folder)
  return [{ name, page: address(text), search, serve }]
}
