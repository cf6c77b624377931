import { digest } from '../legal/plainForm.ts'
import {
  isHeading,
  type SearchClause,
  type SearchDocument,
} from './document.ts'
import type { Fragment } from './engine.ts'
import { fold } from './fold.ts'
import { isSpaceless, USUAL } from './scripts.ts'
import { letters, tokens } from './tokens.ts'
import { toIndex } from './verbatim.ts'

/** By so many words one kind of script leads in no text by chance. */
const decisive = 10_000

/** Finds the language Pagefind is told from documents, one after the other. */
export interface LanguageFinder {
  /** Looks at one more document, unless it is decided. */
  readonly look: (document: SearchDocument) => void
  /** Whether no further document can change it. */
  readonly isDecided: () => boolean
  readonly language: () => string
}

/**
 * The language Pagefind is told: that of the tag, so that stems work, but a
 * private one where most of the text is in scripts without spaces, since
 * Pagefind would cut those in its own way. `zh-CN -> 'x-han'`
 */
export function languageFinder(tag: string): LanguageFinder {
  const base = tag.toLowerCase().split('-')[0] ?? tag
  const isHan = ['zh', 'ja', 'th'].includes(base)
  let balance = 0
  const isDecided = () => isHan || Math.abs(balance) > decisive
  return {
    isDecided,
    look(document) {
      if (isDecided()) return
      for (const clause of document.clauses)
        for (const token of tokens(clause.text))
          balance += isSpaceless(token.text) ? 1 : -1
    },
    language: () => (isHan || balance > 0 ? 'x-han' : base),
  }
}

/** What Pagefind is given of a document. */
export interface IndexRecord {
  /** Words, and marks of Pagefind's own among them. */
  readonly content: string
  /**
   * What the fragment of the document is to hold, where `content` has not all
   * of its words.
   */
  readonly fragment?: Pick<Fragment, 'content' | 'anchors'>
}

/** A clause's words as the index holds them, at least one. */
interface Entry {
  readonly clause: SearchClause
  /** What its anchor is called. */
  readonly key: string
  readonly words: readonly string[]
}

/**
 * The document as Pagefind sees a page once it has read its HTML, which takes
 * twice the time. Before the words of each clause stands an anchor, whose id
 * keeps `id#article#length#label`, where `length` is that of an article's
 * number; headings weigh more. The title comes first, with no id.
 *
 * Words of scripts without spaces are only in the fragment: Pagefind is never
 * asked for them (see `gramFiles`), and to index each character as a word took
 * most of its time. It names fragments by what it was given, so the digest of
 * one is given too.
 */
export function record(document: SearchDocument): IndexRecord {
  const entries = entriesOf(document)
  const all = entries.flatMap(({ words }) => words)
  if (!all.some(isSpaceless)) return { content: entries.map(marked).join(' ') }
  const given = entries.map(({ words, ...entry }) => ({
    ...entry,
    words: words.filter(word => !isSpaceless(word)),
  }))
  const fragment = { content: all.join(' '), anchors: anchorsOf(entries) }
  const parts = [
    `${ANCHOR}i:0:${digest(JSON.stringify(fragment))}`,
    ...given.filter(({ words }) => words.length > 0).map(weighed),
    // A page without any word, or with punctuation alone, gets no fragment.
    '字',
  ]
  return { content: parts.join(' '), fragment }
}

function entriesOf(document: SearchDocument): readonly Entry[] {
  const title = { id: '', article: '', label: '', text: document.title }
  const clauses = [title, ...document.clauses].map(clause => ({
    clause,
    key: keyOf(clause),
  }))
  // Once more at the end, as people type it: `Ⅴ` for those who look for v.
  const again = clauses.flatMap(({ clause, key }) => {
    const again = (text: string) => [{ clause: { ...clause, text }, key }]
    const elided = elidedIn(clause.text)
    if (elided === '' && usual.test(clause.text)) return []
    const typed = fold(clause.text).text
    if (letters(typed) !== letters(clause.text)) return again(typed)
    return elided === '' ? [] : again(elided)
  })
  return [...clauses, ...again]
    .map(entry => ({ ...entry, words: wordsToIndex(entry.clause.text) }))
    .filter(({ words }) => words.length > 0)
}

const usual = new RegExp(`^[${USUAL}]*$`)

/**
 * The words behind an apostrophe that Pagefind, which parts words at a
 * straight one alone, would not know: ('l’utilisateur') -> "l'utilisateur"
 */
function elidedIn(text: string): string {
  if (!text.includes('’')) return ''
  return tokens(text)
    .filter(({ text }) => /\p{L}’\p{L}{2}/u.test(text))
    .map(({ text }) => text.replaceAll('’', "'"))
    .join(' ')
}

function wordsToIndex(text: string): readonly string[] {
  const words = toIndex(text)
  return words === '' ? [] : words.split(' ')
}

const ANCHOR = '___PAGEFIND_ANCHOR___'

/** An entry with its anchor; the number makes anchors differ. */
function marked(entry: Entry, number: number): string {
  return `${ANCHOR}i:${number}:${entry.key} ${weighed(entry)}`
}

function weighed({ clause, words }: Entry): string {
  const text = words.join(' ')
  if (!isHeading(clause)) return text
  return `___PAGEFIND_WEIGHT___3 ${text} ___END_PAGEFIND_WEIGHT___`
}

function anchorsOf(entries: readonly Entry[]): Fragment['anchors'] {
  let next = 0
  return entries.map(({ key, words }) => {
    const location = next
    next += words.length
    return { id: key, location }
  })
}

/** Pagefind takes white space out of ids. */
function keyOf({ id, article, label, number, text }: SearchClause): string {
  const length = number && text.startsWith(number) ? number.length : ''
  return `${id}#${article}#${length}#${label.replace(/\s/gu, '\u2060')}`
}
