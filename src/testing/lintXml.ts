import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/**
 * What libxml2 says is wrong with files of XML, by their paths: not well
 * formed, or not what a RELAX NG schema of this folder allows. Empty where
 * all are right.
 */
export async function lintXml(
  files: ReadonlyMap<string, string>,
  schemaFile: 'akn/subset.rng' | 'atom.rng',
): Promise<readonly string[]> {
  const schema = await readFile(join(import.meta.dirname, schemaFile), 'utf8')
  const xml = [...files].map(([path, contents]) => ({
    fileName: path.replaceAll('/', '_'),
    contents,
  }))
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng' })
  return errors.map(({ rawMessage }) => rawMessage)
}
