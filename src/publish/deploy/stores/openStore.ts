import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DeployError } from '../deployError.ts'
import type { DeployWorld } from '../goLive.ts'
import { folderStore } from './folderStore.ts'
import type { Store } from './store.ts'
import type { Target } from './target.ts'

/**
 * @throws DeployError where the folder is one that `npm run build` writes: it
 * would be replaced by the next build, with all that was kept in it.
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
  for (let at = resolve(target.folder); ; at = dirname(at)) {
    const built = await stat(join(at, '.tiaowen')).catch(() => undefined)
    if (built?.isFile()) {
      throw new DeployError(
        `${at} was written by npm run build. Name another folder with --to.`,
      )
    }
    if (at === dirname(at)) return folderStore(target.folder)
  }
}
