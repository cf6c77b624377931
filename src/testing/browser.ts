import { type Browser, chromium } from 'playwright-core'

/** Runs as root and in containers, and asks nothing of the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A headless browser for a test, which closes it. The program is the one that
 * the set-up of the browser tests found (see setup.ts), unless another is named.
 */
export function launchBrowser(
  executablePath = process.env['CHROMIUM_PATH'],
): Promise<Browser> {
  if (!executablePath)
    throw new Error(
      'CHROMIUM_PATH is not set. Let setup.ts find a browser first, as for ' +
        'every test, or name its program there.',
    )
  return chromium.launch({ executablePath, args })
}
