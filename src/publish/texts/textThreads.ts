import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type { LoaderSources } from '../../library/documentLoader.ts'
import type { Version } from '../../library/library.ts'
import type { LoadBeside, LoadedDocument } from '../../library/loadDocuments.ts'
import { textKey } from '../../library/record/published.ts'
import type { MadeDocument } from '../../pages/renderTexts.ts'
import type { Site } from '../../pages/site.ts'
import type { SearchDocument } from '../../search/document.ts'
import { type Thread, threadsFor } from '../beside/thread.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import type { WriterOptions } from '../release/releaseWriter.ts'
import { type Frame, frameOf } from './slice.ts'
import {
  type PackedDocument,
  type SearchedText,
  sent,
  type ThreadDocument,
  unpack,
} from './threadTexts.ts'

/** What threads are asked to do. */
export type Asked =
  | { readonly to: 'load' | 'make'; readonly documents: readonly string[] }
  | ({ readonly to: 'begin' } & Making)
  | { readonly to: 'end' }

/** What pages are made of beside the texts, and where they go. */
export interface Making {
  readonly frame: Frame
  readonly options: WriterOptions
}

/** What a thread has made when it ends. */
export interface Done {
  readonly files: readonly MeasuredFile[]
  readonly made: readonly MadeDocument[]
}

/**
 * Threads in which many texts are loaded, and their pages made, so that no
 * one has all of them in memory, and all processors are used.
 */
export interface TextThreads {
  /** Loads documents, if they have many texts. */
  readonly load: LoadBeside
  /** What search knows of a text that was loaded here, the first time. */
  readonly searched: (
    text: Version,
    dated: boolean,
  ) => SearchDocument | undefined
  /**
   * Makes and writes the pages of some documents, if they have many texts.
   * Pages of a text are made where it was loaded, if that thread has time.
   */
  readonly make: (
    site: Site,
    documents: readonly string[],
    options: WriterOptions,
  ) => Promise<readonly Done[]> | undefined
  /** Ends the threads. After a failure none of them writes any more. */
  readonly end: () => Promise<void>
}

/**
 * So many texts are worth threads, each of which first has to become fast at
 * the same work. Measured on two processors, where helpers do as well; of
 * more texts than these, memory counts. See the README.
 */
const worthThreads = availableParallelism() > 2 ? 500 : 2000

/** Of more documents than these, memory counts. */
const heavy = 1000

/**
 * Lets V8 look for what is not needed any more each time that memory has grown
 * by a quarter: a third less memory, in about a tenth more time (README, Speed).
 */
function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=25')
}

/**
 * How many of some documents a thread is given at a time: to begin with more
 * takes time for each time, and others wait for the last.
 */
function atATime(documents: readonly string[], threads: number): number {
  return Math.min(64, Math.ceil(documents.length / threads / 20))
}

/** How much a thread is given: one thing to work at, and one that waits. */
const given = 2

/** A thread, and the documents that it loaded, in their order. */
interface TextThread extends Thread<Asked> {
  readonly loaded: string[]
}

/**
 * Threads begin when there are `many` texts to work at; `only` are the
 * languages to be made.
 */
export function textThreads(
  only?: ReadonlySet<string>,
  many = worthThreads,
): TextThreads {
  const found = new Map<string, PackedDocument>()
  let sources: LoaderSources | undefined
  let beginning: Promise<readonly TextThread[]> | undefined
  return { load, searched, make, end }

  function areMany(documents: readonly string[]): boolean {
    const texts = documents.flatMap(name => sources?.files.get(name) ?? [])
    return texts.length >= many
  }

  function load(documents: readonly string[], from: LoaderSources) {
    sources = from
    if (documents.length > heavy) collectOften()
    return areMany(documents) ? loadAll(documents) : undefined
  }

  async function loadAll(documents: readonly string[]) {
    const left = [...documents]
    const all: LoadedDocument[] = []
    await withEach(async (thread, threads) => {
      const count = atATime(documents, threads)
      for (;;) {
        const some = left.splice(0, count)
        if (some.length === 0) return
        thread.loaded.push(...some)
        const loaded = await thread.ask({ to: 'load', documents: some })
        for (const one of loaded as readonly ThreadDocument[]) {
          const { searched, ...rest } = one
          all.push(rest)
          for (const { text, dated, packed } of searched) {
            if (only?.has(text.tag) === false) continue
            found.set(nameOf(text, dated), packed)
          }
        }
      }
    })
    return all
  }

  function searched(text: Version, dated: boolean) {
    const name = nameOf(text, dated)
    const packed = found.get(name)
    found.delete(name)
    return packed && unpack(packed)
  }

  function make(
    site: Site,
    documents: readonly string[],
    options: WriterOptions,
  ) {
    if (!areMany(documents)) return undefined
    return makeAll({ frame: frameOf(site), options }, documents)
  }

  async function makeAll(making: Making, documents: readonly string[]) {
    try {
      return await makeWith(await begun(), making, documents)
    } finally {
      // What comes then takes memory of its own, or removes what was written.
      await end()
    }
  }

  async function makeWith(
    threads: readonly TextThread[],
    making: Making,
    documents: readonly string[],
  ): Promise<readonly Done[]> {
    const begins = threads.map(one => one.ask({ to: 'begin', ...making }))
    const queues = ownDocuments(threads, documents)
    const count = atATime(documents, threads.length)
    const work = withEach(async thread => {
      const own = queues.get(thread) ?? []
      for (;;) {
        const others = [...queues.values()].toSorted(
          (a, b) => b.length - a.length,
        )
        const queue = own.length > 0 ? own : others[0]
        const some = queue?.splice(0, count) ?? []
        if (some.length === 0) return
        await thread.ask({ to: 'make', documents: some })
      }
    })
    await Promise.all([...begins, work])
    const ending = threads.map(thread => thread.ask({ to: 'end' }))
    return (await Promise.all(ending)) as Done[]
  }

  /** Gives each thread what it takes until it has no more to do. */
  async function withEach(
    work: (thread: TextThread, threads: number) => Promise<void>,
  ): Promise<void> {
    const threads = await begun()
    const twice = threads.flatMap(thread =>
      Array.from({ length: given }, () => work(thread, threads.length)),
    )
    await Promise.all(twice)
  }

  function begun(): Promise<readonly TextThread[]> {
    beginning ??= begin(sources)
    return beginning
  }

  async function end(): Promise<void> {
    const threads = (await beginning?.catch(() => [])) ?? []
    await Promise.all(threads.map(thread => thread.end()))
  }
}

async function begin(
  sources: LoaderSources | undefined,
): Promise<readonly TextThread[]> {
  const module = 'src/publish/texts/worker.ts'
  const start = await threadsFor<Asked>(module, sources && sent(sources))
  const count = availableParallelism()
  return Array.from({ length: count }, () => ({ ...start(), loaded: [] }))
}

/**
 * For each thread the documents that it loaded; those that none has are the
 * first one's, until others have no more to do.
 */
function ownDocuments(
  threads: readonly TextThread[],
  documents: readonly string[],
): ReadonlyMap<TextThread, string[]> {
  const wanted = new Set(documents)
  const queues = new Map(
    threads.map(thread => [
      thread,
      thread.loaded.filter(name => wanted.has(name)),
    ]),
  )
  const loaded = new Set(threads.flatMap(thread => thread.loaded))
  const [first] = threads
  const others = documents.filter(name => !loaded.has(name))
  if (first) queues.get(first)?.push(...others)
  return queues
}

function nameOf(text: SearchedText['text'], dated: boolean): string {
  return `${textKey(text)} ${dated}`
}
