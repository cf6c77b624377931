import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atATime, filesAtATime } from '../atATime.ts'
import { encodings, endings } from '../release/encodings.ts'
import { manifestName } from '../release/parseManifest.ts'
import { readRelease } from '../release/readRelease.ts'
import { languagesOf } from './languagesOf.ts'
import { type ReleaseServer, serveRelease } from './serveRelease.ts'

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
 * compressed as the browser likes, 404, 304, and `/` by language. What was
 * built when it started is served until it is closed.
 *
 * @throws OutputError where the folder is not as it was built.
 */
export async function preview(
  folder: string,
  { port, byLanguage = true }: PreviewOptions,
): Promise<ReleaseServer> {
  const manifest = await readRelease(folder)
  const paths = manifest.files.flatMap(({ path, encodings: its = {} }) => [
    path,
    ...encodings.filter(it => it in its).map(it => path + endings[it]),
  ])
  const bytes = new Map<string, Uint8Array>()
  await atATime(filesAtATime, [manifestName, ...paths], async path => {
    bytes.set(path, await readFile(join(folder, path)))
  })
  const languages = byLanguage ? languagesOf(manifest) : []
  return serveRelease({ manifest, files: bytes, port, languages })
}
