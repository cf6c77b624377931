import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SearchDocument } from './document.ts'
import { fold } from './fold.ts'
import { gramPart } from './gramParts.ts'
import { grams } from './grams.ts'
import { isSpaceless } from './scripts.ts'
import { fromIndex, toIndex } from './verbatim.ts'

/** `grams/documents`: what the numbers in the parts mean. */
export interface GramDocuments {
  /** Names the list, for the parts that go with it. */
  readonly list: string
  /** How many parts there are. */
  readonly parts: number
  /** Names of Pagefind's fragments, without their ends. */
  readonly fragments: readonly string[]
}

/** `grams/0`: in which documents the grams of one part are. */
export interface GramPart {
  readonly list: string
  /**
   * By gram: the documents that have it often, then those that have it half as
   * often, and so on: `3,2;0,1` are 3 and 5, then 0 and 1. Each is given by its
   * distance from the one before.
   */
  readonly grams: Readonly<Record<string, string>>
}

/** How often a gram is in documents of the first group, or oftener. */
const often = 32

/** A heading or title counts as often as this. */
const heading = 3

/**
 * The files by which phrases in scripts without spaces are found, by path in
 * the bundle, gzip inside; `fragments` has the names of Pagefind's, by address.
 */
export function gramFiles(
  documents: readonly SearchDocument[],
  fragments: ReadonlyMap<string, string>,
  parts: number,
): ReadonlyMap<string, Uint8Array> {
  const names = documents.map(({ address }) => fragments.get(address) ?? '')
  const list = createHash('sha256')
    .update([parts, ...names].join())
    .digest('hex')
    .slice(0, 10)
  const all = Array.from({ length: parts }, () => new Map<string, Group[]>())
  for (const [number, document] of documents.entries()) {
    for (const [gram, count] of countsOf(document)) {
      const part = all[gramPart(gram, parts)]
      const groups = part?.get(gram) ?? []
      part?.set(gram, groups)
      const level = Math.log2(often) - Math.floor(Math.log2(count))
      const at = Math.max(0, level)
      const group = groups[at] ?? { last: 0, said: '' }
      groups[at] = group
      group.said += `${group.said && ','}${number - group.last}`
      group.last = number
    }
  }
  const files: [string, GramDocuments | GramPart][] = [
    ['documents', { list, parts, fragments: names }],
    ...all.map((part, number): [string, GramPart] => [
      `${number}`,
      { list, grams: Object.fromEntries([...part].map(written).sort()) },
    ]),
  ]
  return new Map(
    files.map(([name, content]) => [
      `grams/${name}`,
      gzipSync(JSON.stringify(content)),
    ]),
  )
}

/** Documents that have a gram about as often, as they are written. */
interface Group {
  last: number
  said: string
}

function written([gram, groups]: [string, Group[]]): [string, string] {
  return [gram, Array.from(groups, group => group?.said ?? '').join(';')]
}

/** Texts as the most are: Han, ASCII, and the marks of East Asia. */
const usual =
  /^[\u4E00-\u9FFF\x20-\x7E\u3000-\u3002\u3008-\u3011\u3014-\u301B\uFF01-\uFF5E\u2013\u2014\u2018-\u201D\u2026\u00B7]*$/

/** How often each gram is in a document. */
function countsOf(document: SearchDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string, times: number) => {
    const add = (gram: string) => {
      counts.set(gram, (counts.get(gram) ?? 0) + times)
    }
    if (usual.test(text)) addUsual(text, add)
    else if (isSpaceless(text)) grams(asFound(text)).forEach(add)
  }
  count(document.title, heading)
  for (const { id, article, text } of document.clauses) {
    count(text, id === article ? heading : 1)
  }
  return counts
}

/** A text as the browser compares it, which gets it from the index. */
function asFound(text: string): string {
  return fold(fromIndex(toIndex(text).split(' ')).text).text
}

/** The same in a twentieth of the time: only spaces are to be folded. */
function addUsual(text: string, add: (gram: string) => void): void {
  for (const [run] of text
    .replaceAll(/\s+/g, '')
    .matchAll(/[\u4E00-\u9FFF]+/g)) {
    for (let at = 0; at < run.length; at++) {
      add(run.charAt(at))
      if (at > 0) add(run.slice(at - 1, at + 1))
    }
  }
}
