import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OutputError } from '../checkOutput.ts'
import { encodings, endings } from '../release/encodings.ts'
import type { ReleaseFile } from '../release/manifest.ts'
import { readManifest } from '../release/readManifest.ts'
import type { Kind, Release, SiteFile } from './release.ts'
import { describe } from './stores/describe.ts'
import type { Store } from './stores/store.ts'

/** A release, and its bytes by their SHA-256. */
export interface BuiltRelease {
  readonly release: Release
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

/**
 * Rules for hosts that read them, which no manifest lists; a bucket would show
 * them to visitors.
 */
const hostRules = ['_headers', '_redirects'] as const

/**
 * Reads a built site whole, so that a build at the same time cannot mix two,
 * and checks each file against the manifest. To a folder go its compressed
 * files and rules for hosts too; a bucket has no use for them.
 *
 * @throws OutputError with every file that is not as the manifest says.
 */
export async function builtRelease(
  from: string,
  store: Pick<Store, 'folders' | 'keeps'>,
): Promise<BuiltRelease> {
  const { manifest, bytes: manifestBytes } = await readManifest(from)
  const bytes = new Map<string, Uint8Array>()
  const files: SiteFile[] = []
  const wrong: string[] = []
  const add = (path: string, body: Uint8Array, kind: Kind, file: Headed) => {
    const described = describe(body, store.keeps(file.headers))
    bytes.set(described.sha256, body)
    files.push({ path, size: body.length, kind, ...described })
  }
  for (const file of manifest.files.flatMap(it => formsOf(it, store.folders))) {
    const body = await readFile(join(from, file.path)).catch(() => undefined)
    if (body === undefined || describe(body).sha256 !== file.sha256) {
      wrong.push(`${join(from, file.path)} ${body ? 'differs' : 'is missing'}`)
    } else {
      add(file.path, body, kindOf(file), file)
    }
  }
  if (wrong.length > 0) {
    throw new OutputError(
      [
        ...wrong.slice(0, 20),
        `${wrong.length} of the files are not as manifest.json says. Build again.`,
      ].join('\n'),
    )
  }
  for (const path of store.folders ? hostRules : []) {
    const body = await readFile(join(from, path)).catch(() => undefined)
    if (body !== undefined) add(path, body, 'page', { headers: {} })
  }
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-cache',
  }
  add('manifest.json', manifestBytes, 'manifest', { headers })
  const { release, url } = manifest
  return { release: { format: 1, release, url, files }, bytes }
}

type Headed = Pick<ReleaseFile, 'headers'>

type Form = Pick<ReleaseFile, 'path' | 'sha256' | 'headers'> & {
  readonly plain: string
}

/** The file itself and, for a folder, what is compressed beside it. */
function formsOf(file: ReleaseFile, folders: boolean): Form[] {
  const { path, sha256, headers, encodings: forms } = file
  const own = { path, sha256, headers, plain: path }
  if (!folders || forms === undefined) return [own]
  const others = encodings.flatMap(name => {
    const form = forms[name]
    if (form === undefined) return []
    const beside = `${path}${endings[name]}`
    return [{ path: beside, sha256: form.sha256, headers, plain: path }]
  })
  return [own, ...others]
}

/** When in the order of a release a file is put up. */
function kindOf({ plain, headers }: Form): Kind {
  if (/\bimmutable\b/.test(headers['cache-control'] ?? '')) return 'hashed'
  if (/\.pf_\w+$/.test(plain)) return 'hashed'
  if (/(^|\/)(pagefind[^/]*\.js|wasm\.[^/]*)$/.test(plain)) return 'engine'
  const entry =
    /(^|\/)(pagefind-entry\.json|search\/[a-z]+(-\d+)?\/grams\/\w+)$/
  return entry.test(plain) ? 'entry' : 'page'
}
