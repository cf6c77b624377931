import { join } from 'node:path'

const bin = join(import.meta.dirname, '../../../node_modules/.bin')

/** A program of this project's own `node_modules`. */
export function program(name: string): string {
  return `"${join(bin, name)}"`
}

/** Lets Pagefind's command line index a folder of pages. */
export function pagefind(site: string): string {
  return `${program('pagefind')} --site ${site}`
}
