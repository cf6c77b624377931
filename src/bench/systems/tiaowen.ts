import { join } from 'node:path'
import { writeContent } from '../corpus.ts'
import type { System } from '../system.ts'

const root = join(import.meta.dirname, '../../..')
const content = '--locales "$OLDPWD"/locales --date 2026-11-22'

const build = `cd "${root}" && npm run -s build -- ${content} --output "$OLDPWD"/dist --cache "$OLDPWD"/cache`

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
