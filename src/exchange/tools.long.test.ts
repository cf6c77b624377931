import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { getPrograms } from '../testing/getPrograms.ts'
import { writeHouse } from '../testing/house.ts'
import { machine } from '../testing/machine.ts'
import { exportUnits } from './exportUnits.ts'
import type { FormatName } from './format.ts'
import { importUnits } from './importUnits.ts'

const run = promisify(execFile)
const dayIn = () => '2026-11-22'
const rules = 'en/rules/2026-05-01.md'

beforeAll(() =>
  getPrograms(
    {
      '/usr/bin/msgfmt': 'gettext',
      '/usr/bin/python3': 'python3',
      '/usr/bin/pocount': 'translate-toolkit',
    },
    machine,
  ),
)

/** An export in a file, and the content that it is of. */
async function exported(format: FormatName, ending: string) {
  const home = await mkdtemp(join(tmpdir(), 'tools-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const locales = join(home, 'locales')
  await writeHouse(locales)
  const { text, units } = await exportUnits({
    ...{ locales, dayIn, tag: 'en', format },
    ...{ document: '', version: 'in-force', only: 'all' },
  })
  const file = join(home, `en${ending}`)
  await writeFile(file, text)
  return { locales, file, units, text }
}

/** One word, changed by a tool, is changed in the text, and nothing else. */
async function expectOneWord(locales: string, file: string) {
  const before = await readFile(join(locales, rules), 'utf8')
  const back = await importUnits({ locales, dayIn, file, dryRun: false })
  expect(back.changes.map(({ redline }) => redline)).toEqual([
    '… may borrow at [-most-]{+only+} five books at the …',
  ])
  const after = await readFile(join(locales, rules), 'utf8')
  expect(after).toBe(before.replace('most five', 'only five'))
}

describe('gettext', () => {
  test('msgfmt finds nothing wrong', async () => {
    const { file } = await exported('po', '.po')
    const args = ['--check', '--verbose', '-o', '/dev/null', file]
    const { stderr } = await run('/usr/bin/msgfmt', args)
    expect(stderr).toMatch(/^\d+ translated messages\.\s*$/)
  })

  test('what msgfilter translates, and wraps, is brought back', async () => {
    const { locales, file } = await exported('po', '.po')
    const sed = ['sed', '-e', 's/most five/only five/']
    await run('/usr/bin/msgfilter', ['-i', file, '-o', `${file}2`, ...sed])
    await expectOneWord(locales, `${file}2`)
  })
})

/** Does to each unit what a translator would, and saves the file. */
const translate = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.target and "most five" in unit.target:
        unit.target = unit.target.replace("most five", "only five")
store.save()
`

describe.each<[FormatName, string]>([
  ['xliff12', '.xlf'],
  ['po', '.po'],
  ['csv', '.csv'],
])('translate-toolkit, which Weblate is built on, in %s', (format, ending) => {
  test('counts each unit as translated', async () => {
    const { file, units } = await exported(format, ending)
    const { stdout } = await run('/usr/bin/pocount', ['--short', file])
    const said = stripVTControlCharacters(stdout)
    expect(said).toContain(`total: ${units}\t| ${units}t\t0f\t0u`)
  })

  test('brings back what is translated in it', async () => {
    const { locales, file } = await exported(format, ending)
    await run('/usr/bin/python3', ['-c', translate, file])
    await expectOneWord(locales, file)
  })
})
