import { beforeEach, expect, test } from 'vitest'
import { load, tinySite } from '../library/tinySite.ts'
import { site } from '../pages/site.ts'
import { ContentError, type Problem } from '../problem.ts'
import { noAssets } from '../testing/noAssets.ts'
import { terminal } from './terminal.ts'

let said: string[] = []
beforeEach(() => {
  said = []
})

const problem = (message: string): Problem => ({
  ...{ file: 'locales/en/terms/2026-11-22.md', line: 3, column: 1 },
  ...{ message, mend: 'Mend it.' },
})

test('what is told once is not told again, until it changes', async () => {
  const library = await load(await tinySite())
  const sound = {
    ...{ library, site: site(library, noAssets), files: new Map() },
    ...{ leftOut: new Set<string>(), mistakes: [], unready: [] },
    unfinished: [problem('lacks #use.')],
  }
  const report = terminal(line => void said.push(line))
  const desk = { made: 1, preview: sound, error: undefined }
  report(desk)
  report(desk)
  expect(said).toEqual([
    'A build stops at this; the pages mark it:\nlocales/en/terms/2026-11-22.md:3:1  lacks #use. Mend it.\n',
  ])
  report({ ...desk, error: new ContentError([problem('is empty.')]) })
  report({ ...desk, preview: { ...sound, unfinished: [] } })
  expect(said.slice(1)).toEqual([
    'locales/en/terms/2026-11-22.md:3:1  is empty. Mend it.\n\n1 problem',
    'All problems are mended.',
  ])
  report(desk)
  expect(said).toHaveLength(4)
})
