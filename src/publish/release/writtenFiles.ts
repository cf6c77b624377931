import { endings } from './encodings.ts'
import type { EncodedFile, Encoding, MeasuredFile } from './manifest.ts'

/** A file by path in its folder, and what it should be. */
export type WrittenFile = readonly [path: string, its: EncodedFile]

/** A file of a release, and its compressed forms beside it. */
export function writtenFiles(file: MeasuredFile): readonly WrittenFile[] {
  const encoded = Object.entries(file.encodings ?? {}).map(
    ([coding, its]) => [file.path + endings[coding as Encoding], its] as const,
  )
  return [[file.path, file], ...encoded]
}
