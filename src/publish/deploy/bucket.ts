import { z } from 'zod'
import { atATime } from '../atATime.ts'
import { DeployError } from './deployError.ts'
import { blobFile, releaseFile, releaseFolder, stateFile } from './places.ts'
import { type Release, releaseSchema, type SiteFile } from './release.ts'
import { noState, type State, stateSchema } from './state.ts'
import type { Store, Stored } from './stores/store.ts'

/** What is at a target now, as far as deploys need to know. */
export interface Bucket {
  /** Every file by path, those of the store's own memory too. */
  readonly files: ReadonlyMap<string, Stored>
  readonly state: State
  /** By id. Whatever none of them names was not put there by us. */
  readonly releases: ReadonlyMap<string, Release>
}

/**
 * Looks at a target. Where the listing cannot tell whether a file is one of
 * ours or of `wanted`, the file is asked for its SHA-256.
 *
 * @throws DeployError
 */
export async function readBucket(
  store: Store,
  wanted: readonly Release[] = [],
): Promise<Bucket> {
  const files = await store.list()
  const releases = await readReleases(store, files)
  const state = files.has(stateFile)
    ? await readJson(store, stateFile, stateSchema)
    : { ...noState, history: guessHistory(files, releases) }
  const asked = [...doubtful(files, [...releases.values(), ...wanted])]
  await atATime(8, asked, async path => {
    const found = files.get(path)
    const sha256 = await store.sha256(path)
    if (found === undefined || sha256 === undefined) return
    const { md5: _, ...rest } = found
    files.set(path, { ...rest, sha256 })
  })
  return { files, state, releases }
}

/** Whether a file has these bytes. */
export function holds(stored: Stored | undefined, file: SiteFile): boolean {
  if (stored === undefined || stored.size !== file.size) return false
  const { md5, sha256 } = stored
  return md5 === undefined ? sha256 === file.sha256 : md5 === file.md5
}

async function readReleases(
  store: Store,
  files: ReadonlyMap<string, Stored>,
): Promise<Map<string, Release>> {
  const paths = [...files.keys()].filter(path => path.startsWith(releaseFolder))
  const read = paths.map(path => readJson(store, path, releaseSchema))
  return new Map((await Promise.all(read)).map(it => [it.release, it]))
}

/** Releases by when their records were written, where nothing else tells. */
function guessHistory(
  files: ReadonlyMap<string, Stored>,
  releases: ReadonlyMap<string, Release>,
): State['history'] {
  const written = (id: string) => files.get(releaseFile(id))?.modified ?? 0
  return [...releases.keys()]
    .sort((a, b) => written(b) - written(a))
    .map(id => ({ release: id, at: new Date(written(id)).toISOString() }))
}

async function readJson<S extends z.ZodType>(
  store: Store,
  path: string,
  schema: S,
): Promise<z.output<S>> {
  const found = await store.read(path)
  try {
    const text = new TextDecoder().decode(found?.body)
    return schema.parse(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) {
      throw error
    }
    throw new DeployError(
      `${store.name} has a ${path} that this version did not write. Delete that file, and deploy again.`,
    )
  }
}

/** Files as long as one of ours, of which the listing has another digest. */
function* doubtful(
  files: ReadonlyMap<string, Stored>,
  releases: readonly Release[],
): Generator<string> {
  const known = new Map<string, SiteFile[]>()
  for (const file of releases.flatMap(release => release.files)) {
    for (const path of [file.path, blobFile(file.sha256)]) {
      known.set(path, [...(known.get(path) ?? []), file])
    }
  }
  for (const [path, ours] of known) {
    const stored = files.get(path)
    if (stored === undefined || ours.some(file => holds(stored, file))) continue
    if (ours.some(({ size }) => size === stored.size)) yield path
  }
}
