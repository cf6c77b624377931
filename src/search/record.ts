import type { SearchClause, SearchDocument } from './document.ts'
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

/**
 * The document as Pagefind sees a page once it has read its HTML, which takes
 * twice the time: words, and marks of its own among them. Before the words of
 * each clause stands an anchor, whose id keeps `id#article#label`; headings
 * weigh more. The title comes first, with no id.
 */
export function record(document: SearchDocument): string {
  const title = { id: '', article: '', label: '', text: document.title }
  const parts: string[] = []
  const add = (clause: SearchClause, text: string) => {
    const words = toIndex(text)
    if (words !== '') parts.push(anchor(clause, parts.length), words)
    if (words !== '' && isHeading(clause)) {
      parts.splice(-1, 0, '___PAGEFIND_WEIGHT___3')
      parts.push('___END_PAGEFIND_WEIGHT___')
    }
  }
  const clauses = [title, ...document.clauses]
  for (const clause of clauses) add(clause, clause.text)
  // Once more at the end, as people type it: `Ⅴ` for those who look for v.
  for (const clause of clauses) {
    if (usual.test(clause.text)) continue
    const typed = fold(clause.text).text
    if (letters(typed) !== letters(clause.text)) add(clause, typed)
  }
  return parts.join(' ')
}

const usual = new RegExp(`^[${USUAL}]*$`)

/** Pagefind takes white space out of ids; the number makes anchors differ. */
function anchor({ id, article, label }: SearchClause, number: number): string {
  const key = `${id}#${article}#${label.replace(/\s/gu, '\u2060')}`
  return `___PAGEFIND_ANCHOR___i:${number}:${key}`
}

function isHeading({ id, article }: SearchClause): boolean {
  return id === '' || id === article
}
