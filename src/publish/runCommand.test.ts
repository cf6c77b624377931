import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runScript } from '../testing/runScript.ts'
import { releases } from './deploy/releases.ts'
import { sampleFolder } from './deploy/testing/sampleFolder.ts'
import { sampleSite } from './deploy/testing/sampleRelease.ts'
import { listen } from './hosts/listen.ts'
import { explain } from './runCommand.ts'

describe('what a command says', () => {
  test('may find no reader, and is done all the same', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', sampleSite('a'))
    const purge = join(folder.home, 'purge.txt')
    const child = spawn(process.execPath, [
      ...['scripts/run.js', 'deploy', '--from', from],
      ...['--to', folder.target, '--purge', purge],
    ])
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    expect(await once(child, 'close')).toEqual([0, null])
    expect(said).toBe('')
    expect(await releases(folder.store)).toMatchObject([{ state: 'live' }])
  })

  test('is told to be lost where it cannot be written', async () => {
    const { target } = await sampleFolder()
    const full = 'exec >/dev/full'
    expect(await runScript('releases', ['--to', target], {}, full)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'ENOSPC: no space left on device, write. The disk is full. Make room on it, and run the same again.\n',
    })
  })
})

describe('what the system refuses is told with how to go on', () => {
  test('a port, where there is no next one', async () => {
    const first = await listen(createServer(), 65535)
    onTestFinished(first.close)
    const error = await listen(createServer(), 65535).catch(it => it)
    expect(explain(error)).toMatch(
      /^listen EADDRINUSE: address already in use \S+:65535\. The port is taken\. Name another with --port\.$/,
    )
  })

  test('a folder in the place of a file', async () => {
    const { home } = await sampleFolder()
    const error = await writeFile(home, '').catch(it => it)
    expect(explain(error)).toBe(
      `EISDIR: illegal operation on a directory, open '${home}'. A folder is where a file has to be. Take it away.`,
    )
  })

  test('a folder that cannot be made', async () => {
    const { home } = await sampleFolder()
    const inside = join(home, 'no/folder')
    const error = await mkdir(inside).catch(it => it)
    expect(explain(error)).toBe(
      `ENOENT: no such file or directory, mkdir '${inside}'. No folder can be made there. Name another place.`,
    )
  })

  test('and what is a fault of the program, with its stack', () => {
    expect(explain(new TypeError('x'))).toMatch(/^TypeError: x\n {4}at /)
  })
})
