import type { Stats } from 'node:fs'

/**
 * By what files are known not to have been written since, as Git knows it:
 * of each, in the order of a list, when its bytes and when its entry changed
 * (`mtimeMs`, `ctimeMs`), and its number in the file system. NaN where a file
 * was not looked at, or so soon after a change that another might leave the
 * same times.
 */
export type FileSigns = Float64Array<ArrayBuffer>

/** Numbers of each file. */
const each = 3

/** In milliseconds; the coarsest clock of a file system (FAT) has this grain. */
const grain = 2000

/** Signs of so many files, of which none is known. */
export function noSigns(files: number): FileSigns {
  return new Float64Array(files * each).fill(Number.NaN)
}

/** Whether the file at a place of the list has the sign that is known of it. */
export function hasSign(signs: FileSigns, at: number, its: Stats): boolean {
  return numbersOf(its).every((one, index) => signs[at * each + index] === one)
}

/**
 * Notes the sign of a file that is as it should be. Until then, in milliseconds
 * since 1970, nobody else had written to it after it got the sign.
 */
export function noteSign(
  signs: FileSigns,
  at: number,
  its: Stats,
  until: number,
): void {
  const { mtimeMs, ctimeMs } = its
  if (Math.max(mtimeMs, ctimeMs) + grain > until) return
  signs.set(numbersOf(its), at * each)
}

/** Notes the sign that a file has at a place of another list. */
export function copySign(
  from: FileSigns,
  place: number,
  to: FileSigns,
  at: number,
): void {
  to.set(from.subarray(place * each, (place + 1) * each), at * each)
}

function numbersOf({ mtimeMs, ctimeMs, ino }: Stats): readonly number[] {
  return [mtimeMs, ctimeMs, ino]
}
