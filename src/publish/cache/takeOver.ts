import type { Manifest, MeasuredFile } from '../release/manifest.ts'
import { releaseBefore } from '../release/reuseEncoded.ts'
import { writtenFiles } from '../release/writtenFiles.ts'
import type { Left } from './cacheFile.ts'
import type { FileSigns } from './fileSigns.ts'
import { findOthers, findOthersBeside, type Others } from './findOthers.ts'
import { filesDigest, type MadePart } from './part.ts'
import { type PlacedRelease, releaseSigns } from './releaseSigns.ts'

/** Files of the release before that are to stay as they are. */
export interface Kept {
  /** Without headers: these may be others now. */
  readonly files: readonly MeasuredFile[]
  /** The paths of all of them, compressed ones too. */
  readonly paths: readonly string[]
}

/** The release before, and what of it can stay. */
export interface TakeOver {
  readonly manifest: Manifest | undefined
  /** What is known of its parts. */
  readonly parts: Left['parts']
  /** Finds the files of a part, where all of them are as they were made. */
  readonly part: (part: MadePart) => Promise<Kept | undefined>
  /** The paths of all files that there are, whether or not they are listed. */
  readonly all: () => Promise<readonly string[]>
  /** The signs to be left of the release that comes after it. */
  readonly signs: (next: PlacedRelease) => Promise<FileSigns | undefined>
  /** Ends what goes on beside. */
  readonly end: () => Promise<void>
}

/**
 * Opens the release in `folder`, of which the build that made it left what it
 * knew. Its files are compared with what they should be: where signs of them
 * were left, as of many files they are, at once and beside all else.
 */
export async function takeOver(folder: string, left: Left): Promise<TakeOver> {
  const { manifest: known, parts, signs: leftSigns } = left
  const beside =
    leftSigns && findOthersBeside({ folder, manifest: known, signs: leftSigns })
  let here: Others | undefined
  const manifest = await releaseBefore(folder, known)
  const files = manifest?.files ?? []
  const listed = new Map(files.map(file => [file.path, file]))
  return { manifest, parts, part, all, signs, end }

  async function others(): Promise<Others> {
    if (beside) return beside.others
    here ??= findOthers(folder, files)
    return here
  }

  async function part(part: MadePart): Promise<Kept | undefined> {
    const files = part.paths.flatMap(path => listed.get(path) ?? [])
    if (files.length < part.paths.length) return undefined
    if (filesDigest(files) !== part.files) return undefined
    const paths = files.flatMap(writtenFiles).map(([path]) => path)
    const { different } = await others()
    if (paths.some(path => different.has(path))) return undefined
    return { files: files.map(({ headers: _, ...file }) => file), paths }
  }

  async function all(): Promise<readonly string[]> {
    return (await others()).all
  }

  async function signs(next: PlacedRelease): Promise<FileSigns | undefined> {
    if (next.kept.size === 0) return releaseSigns(next)
    const { signs } = await others()
    return releaseSigns(next, { files, signs })
  }

  async function end(): Promise<void> {
    await beside?.end()
  }
}
