import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runScript } from '../testing/runScript.ts'

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-run-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test.each([
  ['18.20.4', true],
  ['20.18.3', true],
  ['20.19.0', false],
  ['22.0.0', false],
])('Node %s is told to be too old: %s', async (version, old) => {
  const file = join(await temporary(), 'version.cjs')
  const versions = `{ ...process.versions, node: '${version}' }`
  await writeFile(
    file,
    `Object.defineProperty(process, 'versions', { value: ${versions} })`,
  )
  const { code, stderr } = await runScript('chek', [], {
    NODE_OPTIONS: `--require ${file}`,
  })
  expect(code).toBe(1)
  expect(stderr).toMatch(
    old
      ? `Node 20.19 or later is needed; this is ${version}.\n`
      : /^"chek" is no command\./,
  )
})

test('packages that are not installed are told with the mend', async () => {
  const folder = await temporary()
  for (const path of ['package.json', 'scripts', 'src/program']) {
    await cp(path, join(folder, path), { recursive: true })
  }
  const ran = await runScript('build', [], {}, `cd ${folder}`)
  expect(ran).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The package esbuild is not installed. Run npm ci first.\n',
  })
})
