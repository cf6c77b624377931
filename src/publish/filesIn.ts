import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** All files below a folder by path inside it, with `/`, in no order. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const whole = all.filter(entry => !entry.isDirectory())
  return whole.map(({ parentPath, name }) => {
    const path = relative(folder, join(parentPath, name))
    return sep === '/' ? path : path.replaceAll(sep, '/')
  })
}
