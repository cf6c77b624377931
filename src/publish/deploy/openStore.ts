import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DeployError } from './deployError.ts'
import { folderStore } from './folderStore.ts'
import type { DeployWorld } from './goLive.ts'
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
  const marker = join(target.folder, '.tiaowen')
  const built = await stat(marker).catch(() => undefined)
  if (built?.isFile()) {
    throw new DeployError(
      `${target.folder} was written by npm run build. Name another folder with --to.`,
    )
  }
  return folderStore(target.folder)
}
