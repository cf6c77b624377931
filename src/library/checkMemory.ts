import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { ContentError } from '../problem.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import type { Library } from './library.ts'
import { LibraryMemory } from './libraryMemory.ts'
import { type LoadOptions, loadLibrary } from './loadLibrary.ts'
import { apply, steps } from './randomEdits.ts'

/** What a loading gives, or what it throws. */
async function outcome(folder: string, options: LoadOptions) {
  try {
    return plain(await loadLibrary(folder, () => '2026-11-22', options))
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems
  }
}

/** All of a library but the functions that say the interface's words. */
function plain({ languages, ...rest }: Library) {
  const said = languages.map(({ t, ...language }) => ({
    ...language,
    said: [t('home.title'), t('document.effective', { date: 'x' })],
  }))
  return { ...rest, languages: said }
}

const ways: readonly LoadOptions[] = [
  {},
  { drafts: true },
  { complete: false, checks: false, drafts: true },
  { complete: false, drafts: true, leaveOut: new Set(['en']) },
  { leaveOut: new Set(['notice/2027-01-01']), frozen: false },
]

/**
 * Loads sites that are edited at random, `runs` of them, and expects that what
 * is remembered of the loading before changes nothing.
 */
export async function checkMemory(
  how: ConstructorParameters<typeof LibraryMemory>[0],
  runs: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(steps, async steps => {
      const folder = await recordedSite()
      const memory = new LibraryMemory(how)
      const compare = async () => {
        for (const way of ways) {
          const known = await outcome(folder, { ...way, memory })
          expect(known).toEqual(await outcome(folder, way))
        }
      }
      await compare()
      for (const step of steps) {
        const mend = await apply(folder, step)
        memory.changed([join(folder, step.file)])
        await compare()
        if (!step.mended) continue
        await mend()
        memory.changed([join(folder, step.file)])
        await compare()
      }
    }),
    { numRuns: runs },
  )
}
