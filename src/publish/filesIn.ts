import { readdirSync } from 'node:fs'

/**
 * All files below a folder by path inside it, with `/`, in no order. A link is
 * one of them, whatever it leads to: Node's own walk follows links to folders
 * from version 22 on.
 */
export function filesIn(folder: string): readonly string[] {
  const files: string[] = []
  const walk = (inside: string) => {
    // At once: with promises it takes five times as long.
    const entries = readdirSync(folder + inside, { withFileTypes: true })
    for (const entry of entries) {
      const path = `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else files.push(path.slice(1))
    }
  }
  walk('')
  return files
}
