import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sourceFolder } from '../../program/sourceFolder.ts'
import { atATime, filesAtATime } from '../atATime.ts'

/** What a build is made of, in digests (SHA-256, 64 hexadecimal digits). */
export interface SourceDigests {
  /** Of every content file, by path and bytes. */
  readonly content: string
  /** Of the program's files and of the versions of its packages. */
  readonly program: string
}

/** The digests of the content folder `locales` and of this program. */
export async function sourceDigests(locales: string): Promise<SourceDigests> {
  const [content, program] = await Promise.all([
    digestOf(locales, await filesBelow(locales)),
    programDigest(),
  ])
  return { content, program }
}

/** The digest of this program and of the versions of its packages. */
export async function programDigest(): Promise<string> {
  const root = join(sourceFolder, '..')
  return digestOf(root, [
    join(root, 'package-lock.json'),
    ...(await filesBelow(sourceFolder)).filter(isProgram),
  ])
}

/** Tests and what they use are in no build. */
const isProgram = (path: string) =>
  !/\.test\.tsx?$|[\\/]testing[\\/]/.test(path)

/** All files but hidden ones, which systems and editors leave about. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !/(^|[\\/])\./.test(relative(folder, path)))
}

async function digestOf(
  root: string,
  paths: readonly string[],
): Promise<string> {
  const lines: string[] = []
  await atATime(filesAtATime, paths, async path => {
    const digest = createHash('sha256').update(await readFile(path))
    const name = relative(root, path).replaceAll(sep, '/')
    lines.push(`${name} ${digest.digest('hex')}`)
  })
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
