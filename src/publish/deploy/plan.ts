import { type Bucket, holds } from './bucket.ts'
import { type Deletions, planDeletions } from './deletions.ts'
import { foreignFiles } from './foreignFiles.ts'
import { knownHeaders } from './knownHeaders.ts'
import { blobFile } from './places.ts'
import { purgeList } from './purgeList.ts'
import { type Kind, kinds, type Release, type SiteFile } from './release.ts'
import { type StateAfter, stateAfter } from './stateAfter.ts'

/** Why a file is written. */
export type Reason =
  | 'new'
  | 'changed'
  | 'other headers'
  | 'changed by someone else'
  | 'gone'
  | 'kept for a rollback'

/** One thing to do at the target, and all that is needed to do it. */
export interface Step {
  readonly path: string
  readonly file: SiteFile
  readonly why: Reason
  /** Copied at the target from there, else uploaded. */
  readonly from?: string
}

export interface Phase {
  readonly name: 'bytes' | Kind
  readonly steps: readonly Step[]
}

/** What makes a release live. */
export interface Plan {
  readonly release: Release
  /** In this order, each only after all of the one before. */
  readonly phases: readonly Phase[]
  readonly unchanged: number
  readonly deletions: Deletions
  /** Files of someone else at addresses of the release. */
  readonly foreign: readonly string[]
  /** Files whose bytes are nowhere. */
  readonly missing: readonly string[]
  /** Addresses that caches must forget. */
  readonly purge: readonly string[]
  /** What is remembered when all is done, but for the time. */
  readonly after: StateAfter
}

export interface PlanOptions {
  /** How many releases before this one can be taken back to. */
  readonly keep: number
  /** SHA-256 of the bytes at hand. */
  readonly local: ReadonlySet<string>
  /** Whether those that went live after it are taken back. */
  readonly back: boolean
}

/**
 * What has to be done so that `wanted` is live. Bytes of files that change
 * in place are put up under their digest first and copied from there, so that
 * the change is quick, and an earlier release can be copied back.
 */
export function plan(
  bucket: Bucket,
  wanted: Release,
  { keep, local, back }: PlanOptions,
): Plan {
  const after = stateAfter(bucket, wanted, { keep, back })
  const headers = knownHeaders(bucket)
  const bytes = new Map<string, Step>()
  const written: Step[] = []
  const missing: string[] = []
  for (const file of wanted.files) {
    const { path, sha256, kind } = file
    const stored = bucket.files.get(path)
    const blob = blobFile(sha256)
    const right = holds(stored, file)
    const blobThere = holds(bucket.files.get(blob), file)
    const atHand = local.has(sha256)
    const mutable = kind !== 'hashed'
    if (mutable && !blobThere && !bytes.has(blob)) {
      const why = 'kept for a rollback'
      if (atHand) bytes.set(blob, { path: blob, file, why })
      else if (right) bytes.set(blob, { path: blob, file, why, from: path })
      else missing.push(path)
    }
    const same = right && headers(path, stored, file.headers)
    if (same) continue
    const why = reasonFor(bucket, file)
    if (mutable) written.push({ path, file, why, from: blob })
    else if (right || blobThere) {
      written.push({ path, file, why, from: right ? path : blob })
    } else if (atHand) written.push({ path, file, why })
    else missing.push(path)
    // Named by a digest, yet with other bytes: those are kept, too.
    if (!mutable && !right) keepOld(bucket, path, after.history, bytes)
  }
  const phases = kinds.map(name => ({
    name,
    steps: written.filter(({ file }) => file.kind === name),
  }))
  const deletions = planDeletions(bucket, wanted, after)
  return {
    release: wanted,
    phases: [{ name: 'bytes', steps: [...bytes.values()] }, ...phases],
    unchanged: wanted.files.length - written.length - missing.length,
    deletions,
    foreign: foreignFiles(bucket, wanted),
    missing,
    purge: purgeList(bucket, wanted, written, deletions),
    after,
  }
}

function reasonFor({ files, state, releases }: Bucket, file: SiteFile): Reason {
  const stored = files.get(file.path)
  const live = releases.get(state.history[0]?.release ?? '')
  const last = live?.files.find(({ path }) => path === file.path)
  if (stored === undefined) return last === undefined ? 'new' : 'gone'
  if (holds(stored, file)) return 'other headers'
  const ours = [...releases.values()].some(release =>
    release.files.some(it => it.path === file.path && holds(stored, it)),
  )
  return ours ? 'changed' : 'changed by someone else'
}

function keepOld(
  { files, releases }: Bucket,
  path: string,
  history: readonly string[],
  bytes: Map<string, Step>,
): void {
  const stored = files.get(path)
  for (const id of history) {
    const file = releases.get(id)?.files.find(it => it.path === path)
    if (file === undefined || !holds(stored, file)) continue
    const blob = blobFile(file.sha256)
    if (holds(files.get(blob), file)) continue
    const why = 'kept for a rollback'
    bytes.set(blob, { path: blob, file, why, from: path })
  }
}
