import { homedir } from 'node:os'
import { launchBrowser } from './browser.ts'
import { getChromium, type World } from './chromium.ts'
import { machine } from './machine.ts'

const world: World = {
  ...machine,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  start,
  say: line => console.log(`[browser] ${line}`),
}

/** Finds a browser, or gets one, before the first browser test starts. */
export default async function setup(): Promise<void> {
  process.env['CHROMIUM_PATH'] = await getChromium(world)
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
