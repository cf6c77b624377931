import { join } from 'node:path'
import { type MadeDocument, renderTexts } from '../../pages/renderTexts.ts'
import type { Site } from '../../pages/site.ts'
import type { Helpers } from '../beside/helpers.ts'
import type { Left } from '../cache/cacheFile.ts'
import type { MadePart, NewPart } from '../cache/part.ts'
import type { TakeOver } from '../cache/takeOver.ts'
import type { Outlet, PartBefore, Source } from '../makeFiles.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { readSame } from '../release/readSame.ts'
import { releaseWriter, type WriterOptions } from '../release/releaseWriter.ts'
import type { KeptFiles } from '../stageFolder.ts'
import { linkedFrom, pagesKeys } from './slice.ts'
import type { TextThreads } from './textThreads.ts'

/** What a release is made of. */
export interface Release extends Pick<Left, 'parts' | 'rest'> {
  /** The files that were not written, being there before. */
  readonly kept: KeptFiles
}

/** Writes the files of a site to a folder, and tells of them at the end. */
export interface ReleaseOutlet extends Outlet {
  readonly end: () => Promise<Release>
}

/**
 * Where the files of a release go. The pages of many texts are made in threads
 * of their own, beside the rest. What would be made the same as in the release
 * before is taken over from it.
 */
export async function releaseOutlet(
  options: WriterOptions,
  threads: Pick<TextThreads, 'make'> & Pick<Helpers, 'writer'>,
  last: TakeOver,
): Promise<ReleaseOutlet> {
  const { wanted } = options
  const { write, end } =
    (await threads.writer(options)) ?? releaseWriter(options)
  const beside: MeasuredFile[] = []
  const kept = new Set<string>()
  const parts = new Map<string, MadePart>()
  const fresh = new Map<string, NewPart>()
  const made = (name: string, { key, ...part }: NewPart) =>
    void fresh.set(name, { ...part, key: withWanted(key) })
  const same = (name: string, key: string | undefined) =>
    key !== undefined && last.parts.get(name)?.key === withWanted(key)
  const again = async (name: string, key: string | undefined) => {
    const part = last.parts.get(name)
    if (part === undefined || !same(name, key)) return undefined
    const paths = await last.part(part)
    if (paths === undefined) return undefined
    parts.set(name, part)
    for (const path of paths) kept.add(path)
    return part
  }
  let ending: Promise<Release> | undefined
  const endOnce = () => (ending ??= ended())
  return { take: write, texts, same, again, before, made, end: endOnce }

  function before(name: string): PartBefore | undefined {
    const part = last.parts.get(name)
    const read: PartBefore['read'] = ({ path, sha256 }) =>
      readSame(join(options.before, path), sha256)
    return part && { ...part, read }
  }

  /** The same things are other files where they are compressed otherwise. */
  function withWanted(key: string): string {
    return [key, ...wanted].join(' ')
  }

  async function texts(
    site: Site,
    source: Source,
    ready: Promise<unknown>,
  ): Promise<void> {
    const { ofDocument: keyOf } = pagesKeys(site, source)
    const left: string[] = []
    for (const name of site.library.site.documents) {
      const part = await again(`text ${name}`, keyOf(name))
      if (part === undefined) left.push(name)
    }
    const note = ({ document, paths }: MadeDocument) => {
      const key = keyOf(document)
      if (key) made(`text ${document}`, { key, paths, entries: 0 })
    }
    if (left.length === 0) return
    const making = threads.make(site, left, options)
    if (making === undefined) {
      await ready
      const { versions } = source.open(left)
      const set = new Set(left)
      const own = versions.filter(({ document }) => set.has(document))
      const linked = linkedFrom(site.base, own)
      const whole = { ...site, library: source.open(linked) }
      for (const one of await renderTexts(whole, left, write)) note(one)
      return
    }
    for (const done of await making) {
      for (const file of done.files) beside.push(file)
      for (const one of done.made) note(one)
    }
  }

  async function ended(): Promise<Release> {
    const left = new Map(
      [...(await end()), ...beside].map(file => [file.path, file]),
    )
    for (const [name, { paths, ...part }] of fresh) {
      const files = paths.flatMap(path => left.get(path) ?? [])
      for (const path of paths) left.delete(path)
      parts.set(name, { ...part, files })
    }
    const rest = [...left.values()]
    const there = kept.size > 0 ? await last.all() : []
    return { parts, rest, kept: { paths: kept, there } }
  }
}
