import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { launchBrowser } from './browser.ts'
import { getChromium, type World } from './chromium.ts'

const world: World = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  root: process.getuid?.() === 0,
  exists,
  start,
  run,
  say: line => console.log(`[browser] ${line}`),
}

/** Finds a browser, or gets one, before the first browser test starts. */
export default async function setup(): Promise<void> {
  process.env['CHROMIUM_PATH'] = await getChromium(world)
}

function exists(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

async function start(file: string): Promise<void> {
  try {
    await (await launchBrowser(file)).close()
  } catch (error) {
    throw new Error(reason(error))
  }
}

/** Of Playwright's page of output, what the program said, or the first line. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const own = [...message.matchAll(/^\[pid=\d+\]\[err\] (.*)$/gm)]
  const lines =
    own.length > 0 ? own.map(match => match[1]) : [message.split('\n')[0]]
  return lines.slice(0, 5).join('\n')
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      .on('error', () => resolve(false))
      .on('close', code => resolve(code === 0))
  })
}
