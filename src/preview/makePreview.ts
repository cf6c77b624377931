import type { Files } from '../assets/buildAssets.ts'
import type { Library } from '../library/library.ts'
import type { Site } from '../pages/site.ts'
import { makeFiles } from '../publish/makeFiles.ts'
import { type Loaded, loadPreview } from './loadPreview.ts'
import { partsOfPath } from './parts.ts'
import { pseudoLanguages } from './pseudoLanguages.ts'

/** A site to be looked at while its content is worked on. */
export interface Preview extends Loaded {
  /** What pages are made of, pseudo-languages among it. */
  readonly site: Site
  /** Every file by path from the site's root, as a build makes it. */
  readonly files: Files
}

export interface PreviewOptions {
  /** Folder of the content. */
  readonly locales: string
  /** Whether the source language is shown as two pseudo-languages, too. */
  readonly pseudo?: boolean
  readonly dayIn: (timeZone: string) => string
}

/**
 * Makes the site with its drafts. What had to be left out stays as it was in
 * the preview before.
 *
 * @throws ContentError where a problem concerns all.
 */
export async function makePreview(
  { locales, pseudo = false, dayIn }: PreviewOptions,
  before: Pick<Preview, 'files'> | undefined,
): Promise<Preview> {
  const loaded = await loadPreview(locales, dayIn)
  const extend = pseudo ? pseudoLanguages : (same: Library) => same
  const made = await makeFiles(extend(loaded.library), locales)
  const kept = [...(before?.files ?? [])].filter(
    ([path]) => partsOfPath(path, loaded.leftOut).length > 0,
  )
  const files = new Map([...kept, ...made.files])
  return { ...loaded, site: made.site, files }
}
