import { digest } from '../../legal/plainForm.ts'
import { type MadeDocument, renderTexts } from '../../pages/renderTexts.ts'
import type { Site } from '../../pages/site.ts'
import type { Helpers } from '../beside/helpers.ts'
import { filesDigest, type MadePart, type Part } from '../cache/part.ts'
import type { TakeOver } from '../cache/takeOver.ts'
import type { Outlet, Source } from '../makeFiles.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { releaseWriter, type WriterOptions } from '../release/releaseWriter.ts'
import type { KeptFiles } from '../stageFolder.ts'
import { frameDigest, linkedFrom } from './slice.ts'
import type { TextThreads } from './textThreads.ts'

/** What a release is made of. */
export interface Release {
  readonly files: readonly MeasuredFile[]
  /** Those that were not written, being there before. */
  readonly kept: KeptFiles
  /** All of its parts of which it is known what they follow from. */
  readonly parts: ReadonlyMap<string, MadePart>
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
  const writing =
    threads.writer(options) ?? releaseWriter(options, last.manifest)
  const { write, end } = await writing
  const beside: MeasuredFile[] = []
  const kept = new Set<string>()
  const parts = new Map<string, Part | MadePart>()
  const made = (name: string, { key, ...part }: Part) =>
    void parts.set(name, { ...part, key: withWanted(key) })
  const again = async (name: string, key: string | undefined) => {
    const part = last.parts.get(name)
    if (part === undefined || !key || part.key !== withWanted(key)) {
      return undefined
    }
    const its = await last.part(part)
    if (its === undefined) return undefined
    parts.set(name, part)
    for (const file of its.files) beside.push(file)
    for (const path of its.paths) kept.add(path)
    return part
  }
  let ending: Promise<Release> | undefined
  const endOnce = () => (ending ??= ended())
  return { take: write, texts, again, made, end: endOnce }

  /** The same things are other files where they are compressed otherwise. */
  function withWanted(key: string): string {
    return [key, ...wanted].join(' ')
  }

  async function texts(site: Site, source: Source): Promise<void> {
    const keyOf = pagesKeys(site, source)
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
    const files = [...(await end()), ...beside]
    const byPath = new Map(files.map(file => [file.path, file]))
    const all = [...parts].map(([name, part]) => {
      if ('files' in part) return [name, part] as const
      const own = part.paths.flatMap(path => byPath.get(path) ?? [])
      return [name, { ...part, files: filesDigest(own) }] as const
    })
    const there = kept.size > 0 ? await last.all() : []
    return { files, kept: { paths: kept, there }, parts: new Map(all) }
  }
}

/** Names what the pages of a document follow from, where it is known. */
function pagesKeys(site: Site, { documents }: Source) {
  const frame = frameDigest(site)
  const listed = new Set(site.library.site.documents)
  return (name: string): string | undefined => {
    const { key, cites = [] } = documents.get(name) ?? {}
    const cited = cites.filter(one => listed.has(one))
    const keys = [key, ...cited.map(one => documents.get(one)?.key)]
    if (keys.includes(undefined)) return undefined
    return digest(JSON.stringify([frame, name, keys]))
  }
}
