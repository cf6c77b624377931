import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChromium, getChromium, type World } from './chromium.ts'

let folder: string
let said: string[]
let ran: string[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tiaowen-chromium-'))
  said = []
  ran = []
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A Linux machine whose only programs are those in the test's folder. */
function machine(change: Partial<World> = {}): World {
  return {
    env: { PATH: `${folder}/bin:${folder}/more` },
    platform: 'linux',
    home: '/home/me',
    root: true,
    exists: file => file.startsWith(folder) && isProgram(file),
    start: async () => {},
    run: async (name, args) => ran.push([name, ...args].join(' ')) > 0,
    say: line => said.push(line),
    ...change,
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function program(name: string): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

describe('finding a browser', () => {
  test('the one that CHROMIUM_PATH names comes first', async () => {
    program('bin/chromium')
    const named = program('mine/browser')
    const env = { PATH: `${folder}/bin`, CHROMIUM_PATH: named }
    expect(await findChromium(machine({ env }))).toBe(named)
  })

  test('an empty CHROMIUM_PATH names nothing', async () => {
    const file = program('bin/chromium')
    const env = { PATH: `${folder}/bin`, CHROMIUM_PATH: '' }
    expect(await findChromium(machine({ env }))).toBe(file)
  })

  test('a CHROMIUM_PATH without a program is an error', async () => {
    program('bin/chromium')
    const env = { PATH: `${folder}/bin`, CHROMIUM_PATH: '/nowhere/chrome' }
    await expect(findChromium(machine({ env }))).rejects.toThrow(
      'CHROMIUM_PATH is /nowhere/chrome, and no program is there.',
    )
  })

  test('a CHROMIUM_PATH that does not start is an error', async () => {
    const named = program('mine/browser')
    const env = { PATH: '', CHROMIUM_PATH: named }
    const start = () => Promise.reject(new Error('libnss3.so is missing'))
    await expect(findChromium(machine({ env, start }))).rejects.toThrow(
      /^CHROMIUM_PATH is .*\/mine\/browser, and that does not start\..*\nlibnss3.so is missing$/,
    )
  })

  test('any folder on PATH will do; one without windows goes first', async () => {
    const chrome = program('bin/google-chrome')
    expect(await findChromium(machine())).toBe(chrome)
    const chromium = program('more/chromium')
    expect(await findChromium(machine())).toBe(chromium)
    const shell = program('more/chromium-headless-shell')
    expect(await findChromium(machine())).toBe(shell)
  })

  test('one that does not start is named and passed over', async () => {
    const stub = program('bin/chromium')
    const chrome = program('bin/google-chrome')
    const start = async (file: string) => {
      if (file === stub) throw new Error('install the snap')
    }
    expect(await findChromium(machine({ start }))).toBe(chrome)
    expect(said).toEqual([
      `Passing over ${stub}, which does not start: install the snap`,
    ])
  })

  test('a machine without one has none', async () => {
    expect(await findChromium(machine())).toBeUndefined()
  })

  test.each<[NodeJS.Platform, string]>([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/opt/google/chrome/chrome'],
    ['darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'darwin',
      '/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    ['win32', 'D:\\Tools\\chrome.exe'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('on %s, %s is found', async (platform, place) => {
    const env = {
      PATH: platform === 'win32' ? 'C:\\bin;D:\\Tools' : '/bin',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\x86',
    }
    const exists = (file: string) => file === place
    expect(await findChromium(machine({ platform, env, exists }))).toBe(place)
  })
})

describe('a machine without a browser', () => {
  const install =
    'env DEBIAN_FRONTEND=noninteractive apt-get --quiet ' +
    '--option=DPkg::Lock::Timeout=300'

  /** What apt-get does with packages that it has: their programs are there. */
  function debian(change: Partial<World> = {}, ...known: string[]): World {
    program('bin/apt-get')
    const run: World['run'] = async (name, args) => {
      ran.push([name, ...args].join(' '))
      const asked = args.includes('install') ? args.at(-2) : undefined
      if (asked === undefined) return true
      if (!known.includes(asked)) return false
      program(`bin/${asked}`)
      return true
    }
    return machine({ run, ...change })
  }

  const shell = 'chromium-headless-shell'

  test('gets one from Debian, as root', async () => {
    const file = await getChromium(debian({}, shell, 'chromium'))
    expect(file).toBe(`${folder}/bin/${shell}`)
    expect(ran).toEqual([
      `${install} update`,
      `${install} install -y --no-install-recommends ${shell} fonts-noto-cjk`,
    ])
    expect(said).toEqual([
      'The browser tests need a browser, and this machine has none. ' +
        "Installing Debian's now, once (up to 260 MB to fetch):",
      'apt-get update',
      `apt-get install -y --no-install-recommends ${shell} fonts-noto-cjk`,
      `Installed ${folder}/bin/${shell}`,
    ])
  })

  test('gets another where the first is not to be had', async () => {
    const file = await getChromium(debian({}, 'chromium'))
    expect(file).toBe(`${folder}/bin/chromium`)
  })

  test('gets one with sudo, where that asks for no password', async () => {
    await getChromium(debian({ root: false }, shell))
    expect(ran[0]).toBe('sudo -n true')
    expect(ran[1]).toBe(`sudo -n ${install} update`)
  })

  test('installs nothing where there is one', async () => {
    const file = program('bin/chromium')
    expect(await getChromium(debian())).toBe(file)
    expect(ran).toEqual([])
  })

  test.each<[string, () => World, string]>([
    [
      'without root or sudo',
      () => debian({ root: false, run: async () => false }),
      'only root, or sudo without a password, could install it',
    ],
    [
      'when apt-get fails',
      () => debian({ run: async () => false }),
      'installing one failed, see above',
    ],
    [
      'when what was installed does not start',
      () => debian({ start: () => Promise.reject(new Error('no')) }, shell),
      'none that starts, even after installing one',
    ],
    ['without apt-get', () => machine(), 'this machine has none'],
    [
      'on macOS',
      () => machine({ platform: 'darwin' }),
      'this machine has none',
    ],
  ])('says what to do %s', async (_, world, message) => {
    const getting = getChromium(world())
    await expect(getting).rejects.toThrow(message)
    await expect(getting).rejects.toThrow('or set CHROMIUM_PATH')
  })
})
