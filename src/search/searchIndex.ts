import { once } from 'node:events'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchDocument } from './document.ts'
import { fragmentMark } from './engine.ts'
import { gramFiles } from './gramFiles.ts'
import { gramParts } from './gramParts.ts'
import { type IndexRecord, languageFinder, record } from './record.ts'
import { workerScript } from './workerScript.ts'

/** A search bundle that is made while its documents come. */
export interface IndexBuilder {
  /** Takes the next document. What fails is told by `finish`. */
  readonly add: (document: SearchDocument) => void
  /** Waits until Pagefind has all documents; none is taken after it. */
  readonly sent: () => Promise<void>
  /**
   * The bundle of all documents that were taken, as `searchIndex` gives it;
   * it is asked for once.
   */
  readonly finish: () => Promise<ReadonlyMap<string, Uint8Array>>
}

/**
 * The search bundle of one language: what `/<tag>/search/index/` holds, by
 * path inside it. The same documents always give the same bytes. Throws where
 * Pagefind cannot be started or refuses a document.
 */
export async function searchIndex(
  tag: string,
  documents: readonly SearchDocument[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { add, finish } = openIndex(tag)
  for (const document of documents) add(document)
  return finish()
}

/** Begins the search bundle of one language. */
export function openIndex(tag: string): IndexBuilder {
  underWay += 1
  const created = begin(tag)
  const documents: SearchDocument[] = []
  const fragments = new Map<string, Uint8Array>()
  const { look, isDecided, language } = languageFinder(tag)
  let begun = 0
  let sending: Promise<void> = created.then(() => {})
  sending.catch(() => {})
  return { add, sent, finish }

  function add(document: SearchDocument): void {
    documents.push(document)
    look(document)
    const waiting = documents.length - begun
    if (isDecided() && waiting >= atATime) send()
  }

  /** Pagefind takes them up one after the other, in the order they are sent. */
  function send(): void {
    const some = documents.slice(begun, begun + atATime)
    begun += some.length
    sending = sending.then(async () => {
      const index = await created
      await Promise.all(some.map(document => put(index, document)))
    })
    sending.catch(() => {})
  }

  async function put(index: PagefindIndex, document: SearchDocument) {
    const { address: url } = document
    const { content, fragment } = record(document)
    if (fragment) fragments.set(url, fragmentFile(url, fragment))
    const page = { url, content, language: language(), meta: {} }
    await asked(`${tag}, ${url}`, index.addCustomRecord(page))
  }

  async function sent(): Promise<void> {
    while (begun < documents.length) send()
    await sending
  }

  async function finish(): Promise<ReadonlyMap<string, Uint8Array>> {
    try {
      const index = await created
      try {
        await sent()
        return await bundle(tag, language(), index, documents, fragments)
      } finally {
        await index.deleteIndex().catch(() => null)
      }
    } finally {
      underWay -= 1
    }
  }
}

async function begin(tag: string): Promise<PagefindIndex> {
  const { index } = await asked(tag, createIndex({ keepIndexUrl: true }))
  if (!index) throw problem(tag, 'it gave no index')
  return index
}

/** How many indexes are being made. */
let underWay = 0

/** Ends Pagefind's process. The next call of `searchIndex` starts another. */
export async function closeSearch(): Promise<void> {
  await close()
}

/** Ends it if it has nothing to do: it keeps the memory that it once took. */
export async function restSearch(): Promise<void> {
  if (underWay === 0) await close()
}

/** So many documents are on their way to Pagefind at a time. */
const atATime = 16

async function bundle(
  tag: string,
  lang: string,
  index: PagefindIndex,
  documents: readonly SearchDocument[],
  ours: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await asked(tag, index.getFiles())
  const kept = files
    .filter(file => served(file.path, lang, files))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const fragments = new Map<string, string>()
  const ready = kept.map(async ({ path, content }) => {
    if (path.endsWith('.js'))
      return [path, await workerScript(content)] as const
    if (!path.endsWith('.pf_fragment')) return [path, content] as const
    const address = addressOf(content)
    fragments.set(address, nameOf(path))
    return [path, ours.get(address) ?? content] as const
  })
  const made = await Promise.all(ready)
  const parts = gramParts(tag, documents.length)
  return new Map([...made, ...gramFiles(documents, fragments, parts)])
}

/** A fragment as Pagefind's worker reads it. */
function fragmentFile(
  url: string,
  { content, anchors }: NonNullable<IndexRecord['fragment']>,
): Uint8Array {
  const page = { url, content, word_count: 0, filters: {}, meta: {} }
  const its = anchors.map(anchor => ({ element: 'i', text: '', ...anchor }))
  const text = JSON.stringify({ ...page, anchors: its })
  return gzipSync(fragmentMark + text, {
    level: constants.Z_BEST_COMPRESSION,
  })
}

/** Of the document that a fragment is of. */
function addressOf(fragment: Uint8Array): string {
  // It stands first, so the rest need not be inflated.
  const start = gunzipSync(fragment.subarray(0, 1024), {
    finishFlush: constants.Z_SYNC_FLUSH,
  }).toString()
  const [, url] = /^[^{]*\{"url":("(?:[^"\\]|\\.)*")/.exec(start) ?? []
  if (url === undefined) throw new Error('A fragment has no address.')
  return JSON.parse(url)
}

/** ('fragment/en_1a2b3c4.pf_fragment') -> 'en_1a2b3c4' */
const nameOf = (path: string) => path.replace(/^.*\/|\.[^.]*$/g, '')

/**
 * No user interfaces, no second WebAssembly beside the language's own, and no
 * `pagefind.js`, in place of which `worker.ts` speaks to the worker.
 */
function served(
  path: string,
  lang: string,
  files: readonly { path: string }[],
): boolean {
  if (path === 'wasm.unknown.pagefind')
    return !files.some(file => file.path === `wasm.${lang}.pagefind`)
  return /^(pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+)$/.test(
    path,
  )
}

async function asked<T extends { errors: string[] }>(
  what: string,
  answer: Promise<T>,
): Promise<T> {
  const given = await Promise.race([answer, ended()]).catch(
    (error: unknown) => {
      throw problem(what, error instanceof Error ? error.message : `${error}`)
    },
  )
  if (given.errors.length > 0) throw problem(what, given.errors.join('; '))
  return given
}

function problem(what: string, why: string): Error {
  return new Error(`The search index (${what}) could not be built: ${why}`)
}

/**
 * Rejects when Pagefind's program has ended, which its package does not see:
 * nothing is left then that Node would wait for.
 */
const ended = (): Promise<never> => {
  dead ??= once(process, 'beforeExit').then(() => {
    dead = undefined
    throw new Error('Pagefind ended.')
  })
  return dead
}

let dead: Promise<never> | undefined
