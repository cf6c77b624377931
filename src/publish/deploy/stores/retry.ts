import type { Pace } from '../pace.ts'

/** What is to be done about a failure. */
export type Verdict =
  /** It may pass: wait longer each time, then give up with this error. */
  | { readonly again: Error }
  /** It will not: give up at once. */
  | { readonly stop: Error }

/** Attempts in all, and the longest wait between two, in milliseconds. */
const attempts = 7
const longest = 10_000
const first = 400

/**
 * Does something until it works, waiting up to twice as long each time ("full
 * jitter": anything from nothing to that), or throws what `judge` makes of the
 * failure.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  judge: (error: unknown) => Verdict,
  pace: Pick<Pace, 'sleep' | 'random'>,
): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt()
    } catch (error) {
      const verdict = judge(error)
      if ('stop' in verdict) throw verdict.stop
      if (count === attempts) throw verdict.again
      const most = Math.min(longest, first * 2 ** (count - 1))
      await pace.sleep(pace.random() * most)
    }
  }
}
