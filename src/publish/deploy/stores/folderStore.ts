import { createHash } from 'node:crypto'
import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { filesIn } from '../../filesIn.ts'
import { explainSystem } from '../../systemError.ts'
import { DeployError } from '../deployError.ts'
import { ownFolder } from '../places.ts'
import type { Store, Stored } from './store.ts'

const temporary = `${ownFolder}tmp`
/** A file there is no longer written to after so many milliseconds. */
const leftBehind = 600_000

/**
 * A plain folder, to be served as it is or copied on. Each file is written
 * beside its place and then put there at once. It is not waited for the disk:
 * what a loss of power spoils, the next deploy sees and puts right.
 */
export function folderStore(folder: string): Store {
  const root = resolve(folder)
  const at = (path: string) => join(root, path)
  let count = 0
  const place = async (path: string, write: (to: string) => Promise<void>) => {
    await mkdir(at(temporary), { recursive: true })
    await mkdir(dirname(at(path)), { recursive: true })
    await refuseOutside(root, dirname(at(path)))
    const next = at(`${temporary}/${process.pid}-${count++}`)
    try {
      await write(next)
      await rename(next, at(path))
    } catch (error) {
      await rm(next, { force: true }).catch(() => {})
      throw error
    }
  }
  const store: Store = {
    name: folder,
    folders: true,
    settle: 50,
    keeps: () => ({}),
    list: () => list(root),
    async read(path) {
      const body = await readFile(at(path)).catch(absent)
      const found = await stat(at(path)).catch(absent)
      if (body === undefined || found === undefined) return undefined
      return { body, modified: found.mtimeMs }
    },
    now: () => clock(at(`${temporary}/${process.pid}-${count++}`)),
    sha256: async () => undefined,
    put: (path, body) => place(path, to => writeFile(to, body)),
    async create(path, body) {
      const next = at(`${temporary}/${process.pid}-${count++}`)
      await mkdir(dirname(next), { recursive: true })
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(next, body)
      try {
        // Its second name: whole from the first moment on, unlike a new file.
        await link(next, at(path))
        return 'made'
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return 'there'
        // A file system without second names.
        if (/^(EPERM|ENOTSUP|ENOSYS)$/.test(codeOf(error))) return 'unsupported'
        throw error
      } finally {
        await rm(next, { force: true })
      }
    },
    copy: (from, to) =>
      place(to, next => copyFile(at(from), next, constants.COPYFILE_FICLONE)),
    async delete(path) {
      await rm(at(path), { force: true })
      await removeEmpty(root, dirname(at(path)))
    },
    async tidy() {
      const now = await store.now()
      for (const name of await readdir(at(temporary))) {
        const file = at(`${temporary}/${name}`)
        const left = await stat(file).catch(absent)
        // Younger ones may be those of a deploy that looks at the lock.
        if (left && now - left.mtimeMs > leftBehind) await rm(file)
      }
    },
  }
  return plainly(store, folder)
}

/** The clock by which the files get their times. */
async function clock(file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  const { mtimeMs } = await stat(file)
  await rm(file, { force: true })
  return mtimeMs
}

/** All paths of files; none where there is no such folder yet. */
function pathsIn(root: string): readonly string[] {
  try {
    return filesIn(root)
  } catch (error) {
    absent(error)
    return []
  }
}

async function list(root: string): Promise<Map<string, Stored>> {
  const listed = new Map<string, Stored>()
  for (const path of pathsIn(root)) {
    const file = join(root, path)
    const info = await lstat(file).catch(absent)
    if (info === undefined || path.startsWith(`${temporary}/`)) continue
    const { size, mtimeMs: modified } = info
    // What is no plain file has no bytes of ours.
    const body = info.isFile() ? await readFile(file) : Buffer.from('?')
    const md5 = createHash('md5').update(body).digest('hex')
    listed.set(path, { size, md5, modified })
  }
  return listed
}

/** A link in the folder could lead writing elsewhere. */
async function refuseOutside(root: string, folder: string): Promise<void> {
  const [inner, outer] = await Promise.all([realpath(folder), realpath(root)])
  if (inner === outer || inner.startsWith(`${outer}${sep}`)) return
  throw new DeployError(
    `${folder} is a link that leads to ${inner}. Take the link away, or name another folder with --to.`,
  )
}

async function removeEmpty(root: string, folder: string): Promise<void> {
  for (let at = folder; at.startsWith(`${root}${sep}`); at = dirname(at)) {
    const removed = await rmdir(at).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : ''
}

/** The same store, with the errors of files told in plain words. */
function plainly(store: Store, folder: string): Store {
  const tell = (error: unknown): never => {
    const told = explainSystem(error)
    if (told === undefined) throw error
    throw new DeployError(`${folder} cannot be written: ${told}`)
  }
  return {
    ...store,
    list: () => store.list().catch(tell),
    now: () => store.now().catch(tell),
    read: path => store.read(path).catch(tell),
    put: (...given) => store.put(...given).catch(tell),
    create: (...given) => store.create(...given).catch(tell),
    copy: (...given) => store.copy(...given).catch(tell),
    delete: path => store.delete(path).catch(tell),
  }
}
