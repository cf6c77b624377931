import { type BundleBuilder, openBundle } from '../../search/searchBundles.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import type { Asked } from './indexes.ts'
import { answer } from './thread.ts'

/** A thread that makes search bundles while their documents come. */
const bundles = new Map<string, BundleBuilder>()

answer(async (asked: Asked) => {
  if (asked.to === 'close') return closeSearch()
  const { folder } = asked
  if (asked.to === 'finish') return bundles.get(folder)?.finish()
  const { tag, document } = asked
  const bundle = bundles.get(folder) ?? openBundle(folder, tag)
  bundles.set(folder, bundle)
  bundle.add(document)
  return undefined
})
