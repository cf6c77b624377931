// Runs a command of this program: `node scripts/run.js build --output dist`
//
// Old versions of Node must be able to read this, so that it can tell them:
// whatever they cannot read is imported once that is settled.
import { readFileSync } from 'node:fs'

const file = new URL('../package.json', import.meta.url)
const { engines } = JSON.parse(readFileSync(file, 'utf8'))
const needed = engines.node.replace('>=', '')

/** @param {string} version */
const parts = version => version.split('.').map(Number)
const [major = 0, minor = 0] = parts(process.versions.node)
const [leastMajor = 0, leastMinor = 0] = parts(needed)
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  stop(`Node ${needed} or later is needed; this is ${process.versions.node}.`)
} else {
  run().catch(error => {
    // Whole packages alone: what is missing of the program is a fault of it.
    const [, name] = /^Cannot find package '([^']+)'/.exec(error.message) || []
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || name === undefined) throw error
    stop(`The package ${name} is not installed. Run npm ci first.`)
  })
}

async function run() {
  const { commands } = await import('../src/program/commands.js')
  const { compile } = await import('../src/program/compile.js')
  // Where something fails, the stack tells the lines as they were written.
  process.setSourceMapsEnabled(true)
  const [name = ''] = process.argv.splice(2, 1)
  const names = commands()
  if (names.includes(name)) {
    await import(await compile(`scripts/${name}.ts`))
  } else {
    const { noCommand } = await import(
      await compile('src/program/noCommand.ts')
    )
    stop(noCommand(name, names))
  }
}

/** @param {string} why */
function stop(why) {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
