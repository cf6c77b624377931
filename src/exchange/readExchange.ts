import { readFile } from 'node:fs/promises'
import { decodeExchange } from './decodeExchange.ts'
import { type Exchange, formats, type Returned, type Tell } from './format.ts'

/**
 * Reads a file that came back from a translation tool, in whichever form it
 * is. What is wrong with it is told, and then there are no units, or fewer.
 */
export async function readExchange(
  file: string,
  tell: Tell,
): Promise<Exchange<Returned>> {
  const nothing = { sourceTag: '', tag: '', units: [] }
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    tell(0, 0, 'cannot be read.', 'Name a file that came from npm run export.')
    return nothing
  }
  const decoded = decodeExchange(bytes)
  if (!('text' in decoded)) {
    const { line, column, message, mend } = decoded
    tell(line, column, message, mend)
    return nothing
  }
  const { text } = decoded
  const format = Object.values(formats).find(({ fits }) => fits(text))
  if (format === undefined) {
    const message = `is none of the forms ${Object.keys(formats).join(', ')}.`
    tell(1, 1, message, 'Save it in the form in which it was exported.')
    return nothing
  }
  let told = false
  const exchange = format.read(text, (...problem) => {
    told = true
    tell(...problem)
  })
  if (exchange.units.length === 0 && !told) {
    tell(1, 1, 'has no units.', 'Name a file that came from npm run export.')
  }
  return exchange
}
