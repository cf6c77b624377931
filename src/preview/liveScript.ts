/**
 * Script of pages in the dev server: shows each change in the open page, and
 * what is wrong with the content over it, until it is mended. Built from
 * `live.ts` at start.
 */
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { sourceFolder } from '../program/sourceFolder.ts'

const { outputFiles } = buildSync({
  entryPoints: [join(sourceFolder, 'preview/live.ts')],
  bundle: true,
  format: 'esm',
  write: false,
})

export const liveScript: string = outputFiles[0]?.text ?? ''
