import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** All files below a folder by path inside it, with `/`, in no order. */
export function filesIn(folder: string): readonly string[] {
  // At once: with promises it takes five times as long.
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const whole = all.filter(entry => !entry.isDirectory())
  return whole.map(({ parentPath, name }) => {
    const path = relative(folder, join(parentPath, name))
    return sep === '/' ? path : path.replaceAll(sep, '/')
  })
}
