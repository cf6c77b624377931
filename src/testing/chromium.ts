import path from 'node:path'

/** What finding and installing a browser has to do with the machine. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly root: boolean
  /** Whether a program is there, by its whole path. */
  exists(file: string): boolean
  /** Starts a browser and ends it again; rejects with why it would not. */
  start(file: string): Promise<void>
  /** Runs a program in sight of the user: whether it came and ended well. */
  run(program: string, args: readonly string[]): Promise<boolean>
  say(line: string): void
}

/** First those without windows, in which tests take half the time. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]

const mend =
  'Install Chromium, Chrome or Edge (Debian: apt-get install chromium), ' +
  'or set CHROMIUM_PATH to the program of one.'

/**
 * The browser for the tests: the one that CHROMIUM_PATH names, or else the
 * first on PATH or in the usual places that starts, or else one installed now
 * from Debian's packages. A missing browser is an error, never a skipped test.
 */
export async function getChromium(world: World): Promise<string> {
  return (await findChromium(world)) ?? (await installChromium(world))
}

/**
 * The browser on this machine, if it has one. One that is found but does not
 * start (a stub that only points to a snap, say) is named and passed over; one
 * that CHROMIUM_PATH names and that is not there or does not start is an error.
 */
export async function findChromium(world: World): Promise<string | undefined> {
  const named = world.env['CHROMIUM_PATH']
  if (named) return checked(named, world)

  const files = [...onPath(names, world), ...usualPlaces(world)]
  for (const file of new Set(files)) {
    if (!world.exists(file)) continue
    const trouble = await troubleOf(file, world)
    if (trouble === undefined) return file
    world.say(`Passing over ${file}, which does not start: ${trouble}`)
  }
  return undefined
}

async function checked(named: string, world: World): Promise<string> {
  const wrong = `CHROMIUM_PATH is ${named}`
  const right = 'Correct it, or unset it to have a browser looked for.'
  if (!world.exists(named))
    throw new Error(`${wrong}, and no program is there. ${right}`)
  const trouble = await troubleOf(named, world)
  if (trouble !== undefined)
    throw new Error(`${wrong}, and that does not start. ${right}\n${trouble}`)
  return named
}

async function troubleOf(file: string, world: World) {
  try {
    await world.start(file)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function installChromium(world: World): Promise<string> {
  const none = 'The browser tests need a browser, and this machine has none'
  const apt = onPath(['apt-get'], world).some(world.exists)
  if (world.platform !== 'linux' || !apt) throw new Error(`${none}. ${mend}`)

  const rights = world.root
    ? []
    : (await world.run('sudo', ['-n', 'true']))
      ? ['sudo', '-n']
      : undefined
  if (!rights)
    throw new Error(
      `${none}; only root, or sudo without a password, could install it. ` +
        mend,
    )

  const aptGet = (...args: string[]) => {
    world.say(`apt-get ${args.join(' ')}`)
    const [program = 'env', ...before] = [...rights, 'env']
    return world.run(program, [
      ...before,
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '--quiet',
      '--option=DPkg::Lock::Timeout=300',
      ...args,
    ])
  }
  world.say(`${none}. Installing Debian's now, once (up to 260 MB to fetch):`)
  // A stale source of someone else's fails the update, not what follows.
  await aptGet('update')
  const install = (browser: string) =>
    aptGet(
      ...['install', '-y', '--no-install-recommends'],
      ...[browser, 'fonts-noto-cjk'],
    )
  // An older Debian, or another system, may not have the first.
  const done =
    (await install('chromium-headless-shell')) || (await install('chromium'))
  if (!done)
    throw new Error(`${none}; installing one failed, see above. ${mend}`)

  const file = await findChromium(world)
  if (!file)
    throw new Error(`${none} that starts, even after installing one. ${mend}`)
  world.say(`Installed ${file}`)
  return file
}

/** (['chrome'], PATH=/bin:/opt) -> ['/bin/chrome', '/opt/chrome'] */
function onPath(names: readonly string[], world: World): string[] {
  const { delimiter, join } = pathOf(world)
  const ending = world.platform === 'win32' ? '.exe' : ''
  const folders = (world.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name =>
    folders.map(folder => join(folder, name + ending)),
  )
}

function usualPlaces(world: World): string[] {
  const { join } = pathOf(world)
  if (world.platform === 'darwin')
    return ['/', world.home].flatMap(folder =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(name =>
        join(folder, `Applications/${name}.app/Contents/MacOS/${name}`),
      ),
    )
  if (world.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap(name => world.env[name] ?? [])
      .flatMap(folder =>
        [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ].map(file => join(folder, file)),
      )
  return [
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap(folder =>
      names.map(name => join(folder, name)),
    ),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ]
}

function pathOf(world: World) {
  return world.platform === 'win32' ? path.win32 : path.posix
}
