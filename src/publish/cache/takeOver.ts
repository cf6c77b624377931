import { endings } from '../release/encodings.ts'
import type { Encoding, Manifest, MeasuredFile } from '../release/manifest.ts'
import { findOthers } from './findOthers.ts'
import { filesDigest, type MadePart } from './part.ts'

/** Files of the release before that are to stay as they are. */
export interface Kept {
  /** Without headers: these may be others now. */
  readonly files: readonly MeasuredFile[]
  /** The paths of all of them, compressed ones too. */
  readonly paths: readonly string[]
}

/** What of a release can stay. */
export interface TakeOver {
  /** Finds the files of a part, where all of them are as they were made. */
  readonly part: (part: MadePart) => Promise<Kept | undefined>
  /** The paths of all files that there are, whether or not they are listed. */
  readonly all: () => Promise<readonly string[]>
}

/**
 * Finds parts in the release in `before`, which `manifest` lists. It begins at
 * once to compare all files with their digests.
 */
export function takeOver(
  before: string,
  { files }: Pick<Manifest, 'files'>,
): TakeOver {
  const listed = new Map(files.map(file => [file.path, file]))
  const others = findOthers(before, files.flatMap(written))
  const part: TakeOver['part'] = async part => {
    const files = part.paths.flatMap(path => listed.get(path) ?? [])
    if (files.length < part.paths.length) return undefined
    if (filesDigest(files) !== part.files) return undefined
    const paths = files.flatMap(written).map(([path]) => path)
    const { different } = await others()
    if (paths.some(path => different.has(path))) return undefined
    return { files: files.map(({ headers: _, ...file }) => file), paths }
  }
  return { part, all: async () => (await others()).all }
}

/** A file and its compressed forms. */
function written(file: MeasuredFile) {
  const encoded = Object.entries(file.encodings ?? {}).map(
    ([coding, its]) => [file.path + endings[coding as Encoding], its] as const,
  )
  return [[file.path, file] as const, ...encoded]
}
