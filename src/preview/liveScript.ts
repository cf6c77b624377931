/**
 * Script of pages in the dev server: reloads after each change, and shows
 * what is wrong with the content over the page, until it is mended. Built
 * from `live.ts` at start.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { sourceFolder } from '../program/sourceFolder.ts'

const source = readFileSync(join(sourceFolder, 'preview/live.ts'), 'utf8')

export const liveScript: string = transformSync(source, { loader: 'ts' }).code
