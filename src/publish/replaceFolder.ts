import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { atATime, filesAtATime } from './atATime.ts'
import { keepTime } from './keepTime.ts'
import { stageFolder } from './stageFolder.ts'

/**
 * Puts `files` (by path) in place of what `folder` held before, as
 * `stageFolder` does.
 *
 * @throws OutputError where the folder holds things that this program did
 * not make.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const target = resolve(folder)
  const staged = await stageFolder(target)
  try {
    for (const parent of new Set([...files.keys()].map(dirname))) {
      await mkdir(join(staged.folder, parent), { recursive: true })
    }
    await atATime(filesAtATime, [...files], async ([path, bytes]) => {
      const file = join(staged.folder, path)
      await writeFile(file, bytes)
      keepTime(file, join(target, path), bytes)
    })
    await staged.commit()
  } finally {
    await staged.clear()
  }
}
