import { availableParallelism } from 'node:os'
import { renderTexts } from '../../pages/renderTexts.ts'
import type { Site } from '../../pages/site.ts'
import type { Outlet } from '../makeFiles.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { releaseWriter, type WriterOptions } from '../release/releaseWriter.ts'
import { renderBeside } from './renderBeside.ts'

/** Writes the files of a site to a folder, and tells of them at the end. */
export interface ReleaseOutlet extends Outlet {
  readonly end: () => Promise<readonly MeasuredFile[]>
}

/** So many texts are worth starting threads for, which takes a second. */
const many = 60

/**
 * Where the files of a release go. The pages of many texts are made in threads
 * of their own, beside the rest.
 */
export async function releaseOutlet(
  options: WriterOptions,
): Promise<ReleaseOutlet> {
  const { write, end } = await releaseWriter(options)
  const beside: MeasuredFile[] = []
  const texts = async (site: Site) => {
    const { documents } = site.library.site
    if (site.library.versions.length < many) {
      return renderTexts(site, documents, write)
    }
    const threads = availableParallelism()
    for (const file of await renderBeside(site, options, threads)) {
      beside.push(file)
    }
  }
  return { take: write, texts, end: async () => [...(await end()), ...beside] }
}
