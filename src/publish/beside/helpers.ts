import type { ReleaseWriter, WriterOptions } from '../release/releaseWriter.ts'
import { type IndexesBeside, indexesBeside } from './indexes.ts'
import { writerBeside } from './writer.ts'

/**
 * Threads that do what is done of every text beside reading it and making its
 * pages: one makes search's index, one writes files.
 */
export interface Helpers extends Pick<IndexesBeside, 'each' | 'bundle'> {
  /** Writes the files of a release, if the texts of all of it were loaded. */
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
  const { each, bundle, hasBegun, end: endIndexes } = indexesBeside(many, only)
  let stop: (() => Promise<unknown>) | undefined
  return { each, bundle, writer, end }

  function writer(options: WriterOptions) {
    return hasBegun() ? begin(options) : undefined
  }

  async function begin(options: WriterOptions): Promise<ReleaseWriter> {
    const writer = await writerBeside(options)
    stop = writer.stop
    return writer
  }

  async function end(): Promise<void> {
    await Promise.all([endIndexes(), stop?.()])
  }
}
