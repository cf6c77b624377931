/**
 * Script of pages in the dev server: shows each change in the open page, and
 * what is wrong with the content over it, until it is mended. Made from
 * `live.ts`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keptBuild } from '../program/keptBuild.js'
import { sourceFolder } from '../program/sourceFolder.ts'

const made = await keptBuild('live', '.js', {
  entryPoints: [join(sourceFolder, 'preview/live.ts')],
  bundle: true,
  format: 'esm',
})

export const liveScript: string = await readFile(made, 'utf8')
