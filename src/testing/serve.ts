import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { serveRelease } from '../publish/hosts/serveRelease.ts'
import { makeRelease } from './makeRelease.ts'

/** A server of a test, which closes it. */
export interface TestServer {
  /** Address of its root, without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the files of a folder on a free port of this machine, as they are at
 * this moment, as if the program had built them: with the headers of a site,
 * texts compressed, and 404.html with status 404.
 */
export async function serveFolder(folder: string): Promise<TestServer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = names
    .filter(name => name.isFile())
    .map(async name => {
      const path = join(name.parentPath, name.name)
      return [relative(folder, path), await readFile(path)] as const
    })
  const site = { url: 'http://localhost', locales: [] }
  const found = new Map(await Promise.all(read))
  const release = await makeRelease(found, site, ['gzip'], folder)
  const served = { ...release, languages: [] }
  const server = await serveRelease(async () => served, 0)
  return { ...server, url: server.url.replace(/\/$/, '') }
}
