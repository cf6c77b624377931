import { exists } from '../recoverFolder.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { releaseBefore } from '../release/reuseEncoded.ts'
import { writtenFiles } from '../release/writtenFiles.ts'
import { type Left, leftFiles, nothingLeft } from './cacheFile.ts'
import type { FileSigns } from './fileSigns.ts'
import { findOthers, findOthersBeside, type Others } from './findOthers.ts'
import type { MadePart } from './part.ts'
import { type PlacedRelease, releaseSigns } from './releaseSigns.ts'

/** The release before, and what of it can stay. */
export interface TakeOver {
  /** Its files, as far as they are known. */
  readonly files: readonly MeasuredFile[]
  /** What is known of its parts. */
  readonly parts: Left['parts']
  /**
   * The paths of all files of a part, compressed ones too, where all of them
   * are as they were made.
   */
  readonly part: (part: MadePart) => Promise<readonly string[] | undefined>
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
export async function takeOver(
  folder: string,
  leftBefore: Left,
): Promise<TakeOver> {
  const left = (await exists(folder)) ? leftBefore : nothingLeft
  const known = leftFiles(left)
  const written = known.flatMap(writtenFiles)
  const beside = left.signs && findOthersBeside(folder, written, left.signs)
  let here: Others | undefined
  const files = known.length > 0 ? known : await filesBefore(folder)
  return { files, parts: left.parts, part, all, signs, end }

  async function others(): Promise<Others> {
    if (beside) return beside.others
    here ??= findOthers(folder, written)
    return here
  }

  async function part({ files }: MadePart) {
    const paths = files.flatMap(writtenFiles).map(([path]) => path)
    const { different } = await others()
    return paths.some(path => different.has(path)) ? undefined : paths
  }

  async function all(): Promise<readonly string[]> {
    return (await others()).all
  }

  async function signs(next: PlacedRelease): Promise<FileSigns | undefined> {
    if (next.kept.size === 0) return releaseSigns(next)
    const { signs } = await others()
    return releaseSigns(next, { files: known, signs })
  }

  async function end(): Promise<void> {
    await beside?.end()
  }
}

/** What the release in a folder says of its files, but their headers. */
async function filesBefore(folder: string): Promise<readonly MeasuredFile[]> {
  const { files = [] } = (await releaseBefore(folder)) ?? {}
  return files.map(({ headers: _, ...file }) => file)
}
