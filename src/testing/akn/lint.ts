import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/**
 * What libxml2 says is wrong with files of Akoma Ntoso, by their paths: not
 * well formed, or not what `subset.rng` allows. Empty where all are right.
 */
export async function lint(
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const schema = await readFile(join(import.meta.dirname, 'subset.rng'), 'utf8')
  const xml = [...files].map(([path, contents]) => ({
    fileName: path.replaceAll('/', '_'),
    contents,
  }))
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng' })
  return errors.map(({ rawMessage }) => rawMessage)
}
