import { realpathSync } from 'node:fs'
import {
  basename,
  dirname,
  isAbsolute,
  join,
  relative,
  resolve,
  sep,
} from 'node:path'

/** Whether `path` is `folder` or in it, by links too; neither need be there. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(realPlace(folder), realPlace(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where links lead that are on the way to a path. */
function realPlace(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync.native(whole)
  } catch {
    const above = dirname(whole)
    return above === whole ? whole : join(realPlace(above), basename(whole))
  }
}
