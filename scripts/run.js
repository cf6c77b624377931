// Runs a command of this program: `node scripts/run.js build --output dist`
import { compile } from '../src/program/compile.js'

// Where something fails, the stack tells the lines as they were written.
process.setSourceMapsEnabled(true)
const [name] = process.argv.splice(2, 1)
await import(await compile(`scripts/${name}.ts`))
