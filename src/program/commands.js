// JavaScript, as Node runs it: it is asked before the rest is made into such.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const settings = join(import.meta.dirname, '../../package.json')

/**
 * The names of the commands, in the order in which package.json runs them.
 *
 * @returns {readonly string[]}
 */
export function commands() {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(settings, 'utf8'))
  return Object.values(scripts).flatMap(line => {
    const run = /scripts\/(?:run\.js ([\w-]+)|([\w-]+)\.ts)$/.exec(line)
    return run?.[1] ?? run?.[2] ?? []
  })
}
