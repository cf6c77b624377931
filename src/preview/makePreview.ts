import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets } from '../assets/buildAssets.ts'
import type { Library } from '../library/library.ts'
import type { LibraryMemory } from '../library/libraryMemory.ts'
import { type Site, site } from '../pages/site.ts'
import { type Loaded, loadPreview } from './loadPreview.ts'
import type { Part } from './parts.ts'
import { filesBehind, type PreviewFiles, previewFiles } from './previewFiles.ts'
import { pseudoLanguages } from './pseudoLanguages.ts'

/** A site to be looked at while its content is worked on. */
export interface Preview extends Loaded {
  /** What pages are made of, pseudo-languages among it. */
  readonly site: Site
  /**
   * Every file by path from the site's root as a build makes it, but the
   * search index.
   */
  readonly files: PreviewFiles
  /** What of the files was made of this content itself. */
  readonly own?: PreviewFiles
  /** Of parts that were left out, the files they are shown by. */
  readonly behind?: ReadonlyMap<Part, PreviewFiles>
}

export interface PreviewOptions {
  /** Folder of the content. */
  readonly locales: string
  /** Whether the source language is shown as two pseudo-languages, too. */
  readonly pseudo?: boolean
  readonly dayIn: (timeZone: string) => string
}

/** What need not be made again for each preview. */
export interface PreviewMemory {
  readonly library: LibraryMemory
  /** Style and scripts, as long as nothing that they are made of changed. */
  assets: ReturnType<typeof buildAssets> | undefined
}

/**
 * Makes the site with its drafts. What had to be left out stays as it was in
 * the preview before.
 *
 * @throws ContentError where a problem concerns all.
 */
export async function makePreview(
  { locales, pseudo = false, dayIn }: PreviewOptions,
  before: Pick<Preview, 'files' | 'own' | 'behind' | 'leftOut'> | undefined,
  memory?: PreviewMemory,
): Promise<Preview> {
  const loaded = await loadPreview(locales, dayIn, memory?.library)
  const extend = pseudo ? pseudoLanguages : (same: Library) => same
  const making = memory?.assets ?? makeAssets(locales)
  if (memory) memory.assets = making
  const { assets, files } = await making
  const whole = site(extend(loaded.library), assets)
  const own = previewFiles(whole, files)
  const behind = new Map(
    [...loaded.leftOut].flatMap(part => {
      const known = before?.leftOut.has(part)
        ? before.behind?.get(part)
        : (before?.own ?? before?.files)
      return known === undefined ? [] : [[part, known] as const]
    }),
  )
  const shown = behind.size > 0 ? filesBehind(own, behind) : own
  return { ...loaded, site: whole, files: shown, own, behind }
}

async function makeAssets(locales: string) {
  // The operator's own picture of the 公安 badge, where there is one.
  const badge = join(locales, 'police-badge.png')
  const there = await access(badge).then(
    () => true,
    () => false,
  )
  return buildAssets(there ? badge : undefined)
}
