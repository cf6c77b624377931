// Runs a command of this program: `node scripts/run.js build --output dist`
import { commands } from '../src/program/commands.js'
import { compile } from '../src/program/compile.js'

// Where something fails, the stack tells the lines as they were written.
process.setSourceMapsEnabled(true)
const [name = ''] = process.argv.splice(2, 1)
const names = commands()
if (names.includes(name)) {
  await import(await compile(`scripts/${name}.ts`))
} else {
  const { noCommand } = await import(await compile('src/program/noCommand.ts'))
  process.stderr.write(`${noCommand(name, names)}\n`)
  process.exitCode = 1
}
