import { join } from 'node:path'
import { writeContent } from '../corpus.ts'
import type { System } from '../system.ts'

const root = join(import.meta.dirname, '../../..')
const here = '"$OLDPWD"'

/** This program, with everything that it does. */
export const tiaowen: System = {
  name: 'tiaowen',
  prepare: (folder, texts) => writeContent(join(folder, 'locales'), texts),
  build: `cd "${root}" && npm run -s build -- --locales ${here}/locales --output ${here}/dist --date 2026-11-22`,
  made: ['dist'],
}
