import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { atATime, filesAtATime } from '../atATime.ts'
import { encodings, endings } from '../release/encodings.ts'
import { manifestName } from '../release/parseManifest.ts'
import { readRelease } from '../release/readRelease.ts'
import { languagesOf } from './languagesOf.ts'
import {
  type ReleaseServer,
  type ServedRelease,
  serveRelease,
} from './serveRelease.ts'

export interface PreviewOptions {
  /** Port to listen on; where it is taken, the next free one is used. */
  readonly port: number
  /**
   * Whether `/` leads to the visitor's language; else it shows the page that
   * lists all, as object stores do, which cannot read what a browser prefers.
   */
  readonly byLanguage?: boolean
}

/**
 * Serves a built site as a host does that was set up for it: its headers,
 * compressed as the browser likes, 404, 304, and `/` by language. What is
 * built anew is served from the next request on, once it is whole.
 *
 * @throws OutputError where the folder is not as it was built.
 */
export async function preview(
  folder: string,
  { port, byLanguage = true }: PreviewOptions,
): Promise<ReleaseServer> {
  let sign = await signOf(folder)
  let release = read(folder, byLanguage)
  await release
  const now = async () => {
    const found = await signOf(folder)
    if (found !== undefined && found !== sign) {
      const last = release
      sign = found
      // One that is not as it was built is told by deploy; here the last stays.
      release = read(folder, byLanguage).catch(() => last)
    }
    return release
  }
  return serveRelease(now, port)
}

/** Tells one manifest from another; undefined while there is none. */
async function signOf(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, manifestName)).catch(() => undefined)
  return found && [found.ino, found.size, found.mtimeMs].join(' ')
}

async function read(
  folder: string,
  byLanguage: boolean,
): Promise<ServedRelease> {
  const manifest = await readRelease(folder)
  const paths = manifest.files.flatMap(({ path, encodings: its = {} }) => [
    path,
    ...encodings.filter(it => it in its).map(it => path + endings[it]),
  ])
  const files = new Map<string, Uint8Array>()
  await atATime(filesAtATime, [manifestName, ...paths], async path => {
    files.set(path, await readFile(join(folder, path)))
  })
  const languages = byLanguage ? languagesOf(manifest) : []
  return { manifest, files, languages }
}
