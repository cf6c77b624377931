import { hash } from 'node:crypto'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { remember } from '../../legal/remember.ts'
import { endings } from '../release/encodings.ts'
import type { Encoding, Manifest, MeasuredFile } from '../release/manifest.ts'
import { filesDigest, type MadePart } from './part.ts'

/** Puts a part of the release before into the next one, if it is whole. */
export type TakeOver = (part: MadePart) => readonly MeasuredFile[] | undefined

/**
 * Takes parts over from the release in `before`, which `manifest` lists, into
 * `folder`. A file that is not as it was made, by its digest, is not taken, nor
 * any other of its part. The rest are links to the same files: nothing writes
 * into a file of a release, whose names alone are replaced.
 */
export function takeOver(
  before: string,
  folder: string,
  manifest: Pick<Manifest, 'files'> | undefined,
): TakeOver {
  const listed = new Map(manifest?.files.map(file => [file.path, file]))
  const made = remember((parent: string) =>
    mkdirSync(parent, { recursive: true }),
  )
  return part => {
    const files = part.paths.flatMap(path => listed.get(path) ?? [])
    if (files.length < part.paths.length) return undefined
    if (filesDigest(files) !== part.files) return undefined
    const all = files.flatMap(written)
    const whole = all.every(
      ([path, sha256]) => digestOf(join(before, path)) === sha256,
    )
    if (!whole) return undefined
    for (const [path] of all) {
      made(dirname(join(folder, path)))
      link(join(before, path), join(folder, path))
    }
    return files.map(({ headers: _, ...file }) => file)
  }
}

/** A file and its compressed forms, with their digests. */
function written({ path, sha256, encodings = {} }: MeasuredFile) {
  const encoded = Object.entries(encodings).map(
    ([coding, file]) =>
      [path + endings[coding as Encoding], file.sha256] as const,
  )
  return [[path, sha256] as const, ...encoded]
}

function digestOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file))
  } catch {
    return undefined
  }
}

/** Not every file system has links: then it is a copy of the same age. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    const { atime, mtime } = statSync(from)
    utimesSync(to, atime, mtime)
  }
}
