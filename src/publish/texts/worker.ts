import { workerData } from 'node:worker_threads'
import { type MadeDocument, renderTexts } from '../../pages/renderTexts.ts'
import { answerInTurn } from '../beside/thread.ts'
import { type ReleaseWriter, releaseWriter } from '../release/releaseWriter.ts'
import { linkedFrom, siteOf } from './slice.ts'
import type { Asked, Done, Making } from './textThreads.ts'
import { type ThreadSources, threadTexts } from './threadTexts.ts'

/**
 * A thread that loads documents, makes and writes their pages, and tells of all
 * files in the end: each thing when it is asked to, in turn.
 */
const sources: ThreadSources = workerData
const texts = threadTexts(sources)
const made: MadeDocument[] = []
let making: (Making & { readonly writer: ReleaseWriter }) | undefined

answerInTurn(answerOne)

async function answerOne(asked: Asked): Promise<unknown> {
  if (asked.to === 'load') return texts.load(asked.documents)
  if (asked.to === 'begin') {
    making = { ...asked, writer: releaseWriter(asked.options) }
    return undefined
  }
  if (making === undefined) throw new Error('It was not begun.')
  if (asked.to === 'make') return make(asked.documents, making)
  return { files: await making.writer.end(), made } satisfies Done
}

async function make(
  documents: readonly string[],
  { frame, writer }: Making & { readonly writer: ReleaseWriter },
): Promise<void> {
  const own = texts.open(documents)
  const linked = linkedFrom(frame.base, own)
  const others = [...linked].filter(name => !documents.includes(name))
  const site = siteOf(frame, [...own, ...texts.open(others)])
  made.push(...(await renderTexts(site, documents, writer.write)))
  texts.close(documents)
}
