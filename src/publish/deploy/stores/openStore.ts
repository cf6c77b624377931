import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isWithin } from '../../isWithin.ts'
import { DeployError } from '../deployError.ts'
import type { DeployWorld } from '../goLive.ts'
import { folderStore } from './folderStore.ts'
import type { Store } from './store.ts'
import type { Target } from './target.ts'

/** Folders of the project that a site must not be put among. */
const own = ['locales', 'src', 'scripts', 'node_modules', '.git', '.github']

/**
 * @throws DeployError where the folder is one that `npm run build` writes: it
 * would be replaced by the next build, with all that was kept in it; or one of
 * the content or of the program, which the files of a site would spoil.
 */
export async function openStore(
  target: Target,
  { pace, print }: Pick<DeployWorld, 'pace' | 'print'>,
): Promise<Store> {
  if ('bucket' in target) {
    // The client is large: a folder should not wait for it.
    const { s3Store } = await import('./s3Store.ts')
    return s3Store(target.bucket, pace, print)
  }
  const { folder } = target
  const refuse = (why: string): never => {
    throw new DeployError(`${why}. Name another folder with --to.`)
  }
  if (isWithin('.', folder)) refuse(`${folder} holds this program`)
  for (const name of own) {
    if (isWithin(folder, name)) refuse(`${folder} belongs to this project`)
  }
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (await isFile(join(at, 'site.json'))) {
      refuse(`${at} is a folder of content, with a site.json`)
    }
    if (await isFile(join(at, '.tiaowen'))) {
      refuse(`${at} was written by npm run build`)
    }
    if (at === dirname(at)) return folderStore(folder)
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true
}
