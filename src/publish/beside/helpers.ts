import type { LoaderSources } from '../../library/documentLoader.ts'
import type { TakeLoaded } from '../../library/loadDocuments.ts'
import type { ReleaseWriter, WriterOptions } from '../release/releaseWriter.ts'
import { type IndexesBeside, indexesBeside } from './indexes.ts'
import { writerBeside } from './writer.ts'

/**
 * Threads that do what is done of every text beside reading it and making its
 * pages: one makes search's index, one writes files.
 */
export interface Helpers extends Pick<IndexesBeside, 'bundle'> {
  /**
   * They begin when many texts are to be loaded; search's index is made where
   * it is `wanted`.
   */
  readonly each: (
    documents: readonly string[],
    sources: LoaderSources,
    wanted: boolean,
  ) => Promise<TakeLoaded | undefined>
  /** Writes the files of a release, if they have begun. */
  readonly writer: (
    options: WriterOptions,
  ) => Promise<ReleaseWriter> | undefined
  readonly end: () => Promise<void>
}

/** So many texts are worth them. Measured on two cores; see the README. */
const worthHelpers = 250

/** They begin when there are `many` texts; `only` are the languages made. */
export function helpers(
  only?: ReadonlySet<string>,
  many = worthHelpers,
): Helpers {
  const indexes = indexesBeside(only)
  let areMany = false
  let stop: (() => Promise<unknown>) | undefined
  return { each, bundle: indexes.bundle, writer, end }

  async function each(
    documents: readonly string[],
    sources: LoaderSources,
    wanted: boolean,
  ): Promise<TakeLoaded | undefined> {
    const texts = documents.flatMap(name => sources.files.get(name) ?? [])
    areMany = texts.length >= many
    return areMany && wanted ? indexes.each(documents, sources) : undefined
  }

  function writer(options: WriterOptions) {
    return areMany ? begin(options) : undefined
  }

  async function begin(options: WriterOptions): Promise<ReleaseWriter> {
    const writer = await writerBeside(options)
    stop = writer.stop
    return writer
  }

  async function end(): Promise<void> {
    await Promise.all([indexes.end(), stop?.()])
  }
}
