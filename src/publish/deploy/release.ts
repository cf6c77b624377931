import { z } from 'zod'
import { sitePath } from '../release/sitePath.ts'

/**
 * The order in which files are put up. What is named by its digest comes
 * first, since nobody asks for it yet; the manifest last, since it says that
 * all the rest is there.
 */
export const kinds = ['hashed', 'engine', 'entry', 'page', 'manifest'] as const

export type Kind = (typeof kinds)[number]

const file = z.strictObject({
  path: sitePath,
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  md5: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.enum(kinds),
  headers: z.record(z.string(), z.string()),
})

/**
 * What a store remembers of a release, in `.tiaowen/releases/<id>.json`:
 * every file that was put up, with the headers that the store keeps.
 */
export const releaseSchema = z.strictObject({
  format: z.literal(1),
  release: z.string().regex(/^[0-9a-z-]{4,80}$/),
  url: z.string(),
  files: z.array(file),
})

export type Release = Readonly<z.output<typeof releaseSchema>>

/** A file of a release as it is put up. MD5 is what stores list. */
export type SiteFile = Readonly<z.output<typeof file>>
