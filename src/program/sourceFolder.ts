import { join } from 'node:path'

/** The folder that this program's own files are in, `src`. */
export const sourceFolder: string = join(import.meta.dirname, '..')
