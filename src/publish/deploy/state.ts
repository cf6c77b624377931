import { z } from 'zod'

/** What a store remembers across deploys, in `.tiaowen/state.json`. */
export const stateSchema = z.strictObject({
  format: z.literal(1),
  /** Releases by when they last went live, the latest first. */
  history: z.array(
    z.strictObject({ release: z.string(), at: z.iso.datetime() }),
  ),
  /** Those that were begun since the last one went live as a whole. */
  attempted: z.array(z.string()),
  /** Those that were taken back: their pages go, cached assets stay. */
  withdrawn: z.array(z.string()),
  /** Those that rollbacks took back, kept or not: no deploy brings them again. */
  takenBack: z.array(z.string()).default([]),
})

export type State = Readonly<z.output<typeof stateSchema>>

export const noState: State = {
  format: 1,
  history: [],
  attempted: [],
  withdrawn: [],
  takenBack: [],
}
