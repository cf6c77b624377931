import type { Browser } from 'playwright-core'
import { type Visit, visit } from './visit.ts'
import type { VisitedSite } from './visitedSite.ts'

/** What the visits to a site cost, run by run. */
export interface Visited {
  readonly name: string
  readonly visits: readonly Visit[]
}

/**
 * Visits sites in turns, so that a busy moment of the machine meets all of
 * them alike; once before, to no account, for their hosts to be warm.
 */
export async function compareVisits(
  browser: Browser,
  sites: readonly VisitedSite[],
  runs: number,
  say: (line: string) => void,
): Promise<readonly Visited[]> {
  const served = await Promise.all(sites.map(site => site.serve()))
  const visits = new Map<VisitedSite, Visit[]>()
  try {
    for (let run = 0; run <= runs; run += 1) {
      for (const [index, site] of sites.entries()) {
        const its = await visit(browser, site, served[index]?.url ?? '')
        say(`${site.name}, ${run === 0 ? 'before' : `run ${run}`}`)
        if (run > 0) visits.set(site, [...(visits.get(site) ?? []), its])
      }
    }
  } finally {
    for (const { close } of served) await close()
  }
  return [...visits].map(([{ name }, its]) => ({ name, visits: its }))
}
