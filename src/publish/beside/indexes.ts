import type { LoaderSources } from '../../library/documentLoader.ts'
import type { Version } from '../../library/library.ts'
import type { LoadEach } from '../../library/loadDocuments.ts'
import { textKey } from '../../library/record/published.ts'
import { bundleAt, bundleOf } from '../../search/bundles.ts'
import type { SearchDocument } from '../../search/document.ts'
import type { MadeBundle } from '../../search/searchBundles.ts'
import { firstBundle, type TextBundle } from '../bundlesIn.ts'
import { type Searched, searchedOf } from '../texts/searchedOf.ts'
import { type Thread, threadsFor } from './thread.ts'

/** What the thread of search is asked to do; `folder` names the bundle. */
export type Asked =
  | {
      readonly to: 'add'
      readonly folder: string
      readonly tag: string
      readonly document: SearchDocument
    }
  | { readonly to: 'finish'; readonly folder: string }
  | { readonly to: 'close' }

/** A thread in which search bundles are made while texts are loaded. */
export interface IndexesBeside {
  /** Takes the texts of all documents of a site, not those of some. */
  readonly each: LoadEach
  /** A bundle of just those texts that were taken for it. */
  readonly bundle: (bundle: TextBundle) => Promise<MadeBundle> | undefined
  readonly end: () => Promise<void>
}

/** `only` are the languages to be made. */
export function indexesBeside(only?: ReadonlySet<string>): IndexesBeside {
  /** Texts by the folder of their bundle, in their order. */
  const taken = new Map<string, string[]>()
  /** How many texts an index has, by the folder of its first bundle. */
  const counts = new Map<string, number>()
  let thread: Thread<Asked> | undefined
  return { each, bundle, end }

  async function each(documents: readonly string[], { common }: LoaderSources) {
    if (documents.length < common.site.documents.length) return undefined
    const module = 'src/publish/beside/indexThread.ts'
    const begun = (await threadsFor<Asked>(module))()
    thread = begun
    return (document: string, versions: readonly Version[]) => {
      for (const one of searchedOf(document, versions, common)) {
        if (only?.has(one.text.tag) !== false) take(begun, one)
      }
    }
  }

  function take(thread: Thread<Asked>, { text, dated, its }: Searched): void {
    const { tag } = text
    const first = firstBundle(tag, dated)
    const count = counts.get(first) ?? 0
    counts.set(first, count + 1)
    const folder = bundleAt(first, bundleOf(count))
    const texts = taken.get(folder) ?? []
    taken.set(folder, texts)
    texts.push(textKey(text))
    // What fails is told when the bundle is asked for.
    thread.ask({ to: 'add', folder, tag, document: its }).catch(() => {})
  }

  function bundle({ folder, texts }: TextBundle) {
    const its = taken.get(folder)
    if (!thread || its?.join() !== texts.map(textKey).join()) return undefined
    return thread.ask({ to: 'finish', folder }) as Promise<MadeBundle>
  }

  async function end(): Promise<void> {
    // Without it Pagefind's process would outlive the thread for a while.
    await thread?.ask({ to: 'close' }).catch(() => {})
    await thread?.end()
  }
}
