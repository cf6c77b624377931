/**
 * Script of pages in the dev server: reloads after each change, and shows
 * what is wrong with the content over the page, until it is mended. Built
 * from `live.ts` at start.
 */
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

const source = readFileSync(new URL('./live.ts', import.meta.url), 'utf8')

export const liveScript: string = transformSync(source, { loader: 'ts' }).code
