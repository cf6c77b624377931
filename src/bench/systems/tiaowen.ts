import { join } from 'node:path'
import { sourceFolder } from '../../program/sourceFolder.ts'
import { writeContent } from '../corpus.ts'
import type { System } from '../system.ts'

const root = join(sourceFolder, '..')
const content = '--locales "$OLDPWD"/locales --date 2026-11-22'

// Without npm, as the others.
const run = `cd "${root}" && node scripts/run.js`

const build = `${run} build ${content} --output "$OLDPWD"/dist --cache "$OLDPWD"/cache`

/** This program, with everything that it does. */
export const tiaowen: System = {
  name: 'tiaowen',
  prepare: (folder, texts) => writeContent(join(folder, 'locales'), texts),
  source: ({ tag, name }) => `locales/${tag}/${name}/2026-01-01.md`,
  build,
  made: ['dist', 'cache'],
  site: 'dist',
  address: ({ tag, name }) => `/${tag}/${name}/`,
  serve: port => `cd "${root}" && npm -s start -- ${content} --port ${port}`,
}

/** The same without compressed files, which no other makes. */
export const uncompressed: System = {
  ...tiaowen,
  name: 'tiaowen, uncompressed',
  build: `${build} --uncompressed`,
}
