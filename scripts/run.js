// Runs a command of this program: `node scripts/run.js build --output dist`
//
// Old versions of Node must be able to read this, so that it can tell them:
// whatever they cannot read is imported once that is settled.

/** As in package.json; what is older says nothing of that by itself. */
const least = { major: 20, minor: 19 }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const old =
  major < least.major || (major === least.major && minor < least.minor)
if (old) {
  const needed = `${least.major}.${least.minor}`
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
