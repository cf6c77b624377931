import { join } from 'node:path'
import { sourceFolder } from '../../program/sourceFolder.ts'

const bin = join(sourceFolder, '../node_modules/.bin')

/** A program of this project's own `node_modules`. */
export function program(name: string): string {
  return `"${join(bin, name)}"`
}

/** Lets Pagefind's command line index a folder of pages. */
export function pagefind(site: string): string {
  return `${program('pagefind')} --site ${site}`
}
