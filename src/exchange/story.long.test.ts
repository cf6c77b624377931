import { exec, execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'node-html-parser'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { debian } from '../testing/debian.ts'
import { getPrograms } from '../testing/getPrograms.ts'
import { runScript } from '../testing/runScript.ts'

beforeAll(() =>
  getPrograms(
    {
      '/usr/bin/python3': 'python3',
      '/usr/bin/pocount': 'translate-toolkit',
    },
    debian,
  ),
)

/** What a translator does in a tool, with the library of translate-toolkit. */
const translate = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.isfuzzy():
        unit.target = unit.target.replace(sys.argv[2], sys.argv[3])
        unit.markfuzzy(False)
store.save()
`

/** The command lines of the README's section on translation tools. */
async function commandsOf(readme: string): Promise<readonly string[]> {
  const text = await readFile(readme, 'utf8')
  const [, section = ''] =
    /^## (?:Translation tools|翻译工具)\n([\s\S]*?)^## /m.exec(text) ?? []
  return [...section.matchAll(/^ {4}(npm run .*?)(?: +#.*)?$/gm)]
    .map(([, line = '']) => line)
    .slice(0, 6)
}

/** This site with its translations recorded, and one sentence changed. */
async function changedSite(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'story-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const locales = join(home, 'locales')
  await cp('locales', locales, { recursive: true })
  await runScript('accept', ['--language', 'en', '--locales', locales])
  const file = join(locales, 'zh-CN/agreement/2026-11-22.md')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('应通过协商解决')
  await writeFile(
    file,
    text.replace('应通过协商解决', '应首先通过友好协商解决'),
  )
  return home
}

/** Types a line of the README, for the content in `home`. */
async function type(home: string, line: string): Promise<string> {
  const [command = '', ...rest] = line.replace('npm run ', '').split(' -- ')
  const args = rest
    .join(' ')
    .replaceAll('en.po', join(home, 'en.po'))
    .concat(command === 'build' ? ` --output ${home}/dist` : '')
  const whole = `npm run -s ${command} -- ${args} --locales ${home}/locales`
  const { stdout } = await promisify(exec)(whole)
  return stdout.replaceAll(/ +/g, ' ')
}

test.each(['README.md', 'README.zh-CN.md'])(
  'a changed sentence comes to the page as %s tells it',
  async readme => {
    const lines = await commandsOf(readme)
    expect(lines.map(line => line.split(' ')[2])).toEqual([
      ...['status', 'export', 'import', 'import', 'check', 'build'],
    ])
    const [status = '', out = '', dry = '', back = '', ...rest] = lines
    const home = await changedSite()
    expect(await type(home, status)).toContain('en agreement 2026-11-22 18 1 0')
    expect(await type(home, out)).toContain('1 unit to translate into en.')
    const po = await readFile(join(home, 'en.po'), 'utf8')
    expect(po).toMatch(/^#, fuzzy\n#\| msgid ".*，应通过协商解决。/m)

    const words = ['resolved through', 'resolved first through friendly']
    const file = join(home, 'en.po')
    await promisify(execFile)('/usr/bin/python3', [
      '-c',
      translate,
      file,
      ...words,
    ])

    const english = join(home, 'locales/en/agreement/2026-11-22.md')
    const before = await readFile(english, 'utf8')
    expect(await type(home, dry)).toContain('{+first +}through {+friendly +}')
    expect(await readFile(english, 'utf8')).toBe(before)
    await type(home, back)
    const after = before.replace(...(words as [string, string]))
    expect(await readFile(english, 'utf8')).toBe(after)
    for (const line of rest) await type(home, line)
    expect(await type(home, status)).toContain('en agreement 2026-11-22 19 0 0')
    const page = await readFile(
      join(home, 'dist/en/agreement/index.html'),
      'utf8',
    )
    expect(parse(page).getElementById('disputes-2')?.text).toContain(
      'it shall be resolved first through friendly consultation.',
    )
  },
)

test('a translation that a person finds still right is recorded', async () => {
  const home = await changedSite()
  const locales = ['--locales', join(home, 'locales')]
  const file = join(home, 'en.po')
  const what = ['en', '--only', 'work', '--format', 'po', '--output', file]
  await runScript('export', [...what, ...locales])
  const untouched = await runScript('import', [file, ...locales])
  expect(untouched.stdout).toContain('1 without a finished translation')
  const words = ['nothing like it', '']
  await promisify(execFile)('/usr/bin/python3', [
    '-c',
    translate,
    file,
    ...words,
  ])
  const { stdout } = await runScript('import', [file, ...locales])
  expect(stdout).toContain('#disputes-2\n  found still right')
  const { stdout: status } = await runScript('status', locales)
  expect(status).toMatch(/en +agreement +2026-11-22 +19 +0 +0/)
})
