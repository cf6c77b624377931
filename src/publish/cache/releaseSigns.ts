import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { MeasuredFile } from '../release/manifest.ts'
import { writtenFiles } from '../release/writtenFiles.ts'
import { copySign, type FileSigns, noSigns, noteSign } from './fileSigns.ts'
import type { Compared } from './otherFiles.ts'

/** Signs are left of so many files; of fewer, the bytes are read as soon. */
const many = 1000

/** A release that was put in place. */
export interface PlacedRelease {
  readonly folder: string
  readonly files: readonly MeasuredFile[]
  /** Before it was put there, in milliseconds since 1970. */
  readonly placed: number
  /** Paths of files that were there before, and were compared. */
  readonly kept: ReadonlySet<string>
}

/** The release before, as far as its files were kept. */
export interface ReleaseBefore extends Pick<Compared, 'signs'> {
  readonly files: readonly MeasuredFile[]
}

/** The signs of a release's files, if they are many. */
export function releaseSigns(
  { folder, files, placed, kept }: PlacedRelease,
  before: ReleaseBefore = { files: [], signs: noSigns(0) },
): FileSigns | undefined {
  const paths = pathsOf(files)
  if (paths.length < many) return undefined
  const signs = noSigns(paths.length)
  const places = new Map(pathsOf(before.files).map((path, at) => [path, at]))
  for (const [at, path] of paths.entries()) {
    if (kept.has(path)) {
      const place = places.get(path)
      if (place !== undefined) copySign(before.signs, place, signs, at)
    } else {
      const its = lstatSync(join(folder, path), { throwIfNoEntry: false })
      if (its) noteSign(signs, at, its, placed)
    }
  }
  return signs
}

function pathsOf(files: readonly MeasuredFile[]): readonly string[] {
  return files.flatMap(writtenFiles).map(([path]) => path)
}
