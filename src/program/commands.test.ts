import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runScript } from '../testing/runScript.ts'
import { commands } from './commands.js'

test('package.json runs each script', () => {
  const scripts = readdirSync('scripts').filter(name => name.endsWith('.ts'))
  const names = scripts.map(name => name.replace('.ts', ''))
  expect(commands().toSorted()).toEqual(names.toSorted())
})

test.each([
  ['chek', '"chek" is no command. Did you mean "check"?'],
  ['--help', '"--help" is no command.'],
  ['../src/problem', '"../src/problem" is no command.'],
  ['', 'No command is named.'],
])('%j is told, with those that there are', async (name, said) => {
  expect(await runScript(name, [])).toEqual({
    code: 1,
    stdout: '',
    stderr: `${said} There are ${commands().join(', ')}.\n`,
  })
})
