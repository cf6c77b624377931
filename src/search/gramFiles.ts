import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { isHeading, type SearchDocument } from './document.ts'
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
  /** How many articles each document has. */
  readonly articles: readonly number[]
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
  const articles = documents.map(
    ({ clauses }) => clauses.filter(isHeading).length,
  )
  const all = new Map<Key, Group[]>()
  for (const [number, document] of documents.entries()) {
    for (const [key, count] of countsOf(document)) {
      const groups = all.get(key) ?? []
      all.set(key, groups)
      const level = Math.log2(often) - Math.floor(Math.log2(count))
      const at = Math.max(0, level)
      const group = groups[at] ?? { last: 0, said: '' }
      groups[at] = group
      group.said += `${group.said && ','}${number - group.last}`
      group.last = number
    }
  }
  const inParts = Array.from({ length: parts }, (): [string, string][] => [])
  for (const [key, groups] of all) {
    const gram = gramOf(key)
    inParts[gramPart(gram, parts)]?.push([gram, written(groups)])
  }
  const files: [string, GramDocuments | GramPart][] = [
    ['documents', { list, parts, fragments: names, articles }],
    ...inParts.map((part, number): [string, GramPart] => [
      `${number}`,
      { list, grams: Object.fromEntries(part.sort(byGram)) },
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

function written(groups: readonly Group[]): string {
  return Array.from(groups, group => group?.said ?? '').join(';')
}

const byGram = ([a]: [string, string], [b]: [string, string]) =>
  a < b ? -1 : a > b ? 1 : 0

/**
 * A gram while it is counted: a number where it is one or two of the usual Han
 * characters (U+4E00 to U+9FFF): to be counted it need not become a string.
 */
type Key = number | string

const firstHan = 0x4e00
const hanCount = 0x9fff - firstHan + 1

function keyOf(gram: string): Key {
  if (!/^[\u4E00-\u9FFF]{1,2}$/.test(gram)) return gram
  const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)]
  if (gram.length === 1) return first - firstHan
  return pairKey(first - firstHan, second - firstHan)
}

/** Below 2^31, so that it is an integer of the machine. */
function pairKey(first: number, second: number): number {
  return hanCount * (first + 1) + second
}

function gramOf(key: Key): string {
  if (typeof key === 'string') return key
  const second = key % hanCount
  const first = Math.floor(key / hanCount) - 1
  const codes = first < 0 ? [second] : [first, second]
  return String.fromCharCode(...codes.map(code => code + firstHan))
}

/** Texts as the most are: Han, ASCII, and the marks of East Asia. */
const usual =
  /^[\u4E00-\u9FFF\x20-\x7E\u3000-\u3002\u3008-\u3011\u3014-\u301B\uFF01-\uFF5E\u2013\u2014\u2018-\u201D\u2026\u00B7]*$/

/** How often each gram is in a document. */
function countsOf(document: SearchDocument): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  const count = (text: string, times: number) => {
    const add = (key: Key) => {
      counts.set(key, (counts.get(key) ?? 0) + times)
    }
    if (usual.test(text)) addUsual(text, add)
    else if (isSpaceless(text)) {
      for (const gram of grams(asFound(text))) add(keyOf(gram))
    }
  }
  count(document.title, heading)
  for (const clause of document.clauses) {
    count(clause.text, isHeading(clause) ? heading : 1)
  }
  return counts
}

/** A text as the browser compares it, which gets it from the index. */
function asFound(text: string): string {
  return fold(fromIndex(toIndex(text).split(' ')).text).text
}

/** The same in a twentieth of the time: only spaces are to be folded. */
function addUsual(text: string, add: (key: number) => void): void {
  let before = -1
  for (let at = 0; at < text.length; at++) {
    const han = text.charCodeAt(at) - firstHan
    const isHan = han >= 0 && han < hanCount
    if (isHan) add(han)
    if (isHan && before >= 0) add(pairKey(before, han))
    if (isHan) before = han
    else if (!isSpace(text.charCodeAt(at))) before = -1
  }
}

/** Of the spaces of usual texts. */
const isSpace = (code: number) => code === 0x20 || code === 0x3000
