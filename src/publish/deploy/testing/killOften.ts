import { expect } from 'vitest'
import type { Release } from '../release.ts'
import { killed } from './killed.ts'
import { type Answers, whatIsBroken } from './whatIsBroken.ts'

/** A built site, in the folder `from`. */
export interface BuiltSite {
  readonly from: string
  readonly release: Release
}

/** What deploys are killed, and how visitors are asked. */
export interface KillOptions {
  /** What is typed, but for `--from`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly answers: () => Promise<Answers>
  /** The site that is live, and another. */
  readonly sites: readonly [BuiltSite, BuiltSite]
  readonly kills: number
}

/** How often what happened. */
export interface Killed {
  readonly kills: number
  /** Of them, those that left some pages old and some new. */
  readonly mixed: number
  readonly completed: number
  /** The site that is live at the end. */
  readonly live: BuiltSite
}

/**
 * Deploys one site over the other and back, kills most of these processes at
 * random moments, and expects after each that visitors get whole pages, and
 * that each deploy which may end brings up its release.
 */
export async function killOften(options: KillOptions): Promise<Killed> {
  const { args, env, answers, kills } = options
  let [live, next] = options.sites
  let [count, mixed, completed] = [0, 0, 0]
  let whole = 0
  while (count < kills || completed < 2) {
    // The first tells how long one takes; after three kills one may end.
    const free = whole === 0 || (count + completed) % 4 === 3
    const moment = free ? 600_000 : whole * (0.4 + 0.6 * Math.random())
    const { code, took, said } = await killed(
      [...args, '--from', next.from],
      moment,
      env,
    )
    const got = await answers()
    expect(whatIsBroken(got, live.release, next.release)).toEqual([])
    const others = ({ release }: BuiltSite) =>
      whatIsBroken(got, undefined, release).length
    if (code === undefined) {
      count += 1
      if (others(live) > 0 && others(next) > 0) mixed += 1
      continue
    }
    expect(code, said).toBe(0)
    expect(others(next)).toBe(0)
    completed += 1
    if (free) whole = whole === 0 ? took : (whole + took) / 2
    const before = live
    live = next
    next = before
  }
  return { kills: count, mixed, completed, live }
}

/** `100 deploys killed, 31 of them between two releases; …` */
export function formatKilled({ kills, mixed, completed }: Killed): string {
  return `${kills} deploys killed, ${mixed} of them between two releases; ${completed} completed; all whole`
}
