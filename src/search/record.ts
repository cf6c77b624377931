import type { SearchClause, SearchDocument } from './document.ts'
import { fold } from './fold.ts'
import { isSpaceless } from './scripts.ts'
import { letters, tokens } from './tokens.ts'
import { toIndex } from './verbatim.ts'

/** By so many words one kind of script leads in no text by chance. */
const decisive = 10_000

/**
 * The language Pagefind is told: that of the tag, so that stems work, but a
 * private one where most of the text is in scripts without spaces, since
 * Pagefind would cut those in its own way. `('zh-CN', …) -> 'x-han'`
 */
export function language(
  tag: string,
  documents: readonly SearchDocument[],
): string {
  const base = tag.toLowerCase().split('-')[0] ?? tag
  let balance = ['zh', 'ja', 'th'].includes(base) ? 1 : 0
  if (balance > 0) return 'x-han'
  for (const document of documents) {
    for (const clause of document.clauses)
      for (const token of tokens(clause.text))
        balance += isSpaceless(token.text) ? 1 : -1
    if (Math.abs(balance) > decisive) break
  }
  return balance > 0 ? 'x-han' : base
}

/**
 * The document as the page that Pagefind reads. Each clause is an empty
 * element, whose id keeps `id#article#label`, and its words after it. (An
 * element about the words would have them stored twice, and a full stop
 * added.) The title comes first, with no id.
 */
export function record(lang: string, document: SearchDocument): string {
  const title = { id: '', article: '', label: '', text: document.title }
  const clauses = [title, ...document.clauses]
    .map(clause => ({ clause, words: toIndex(clause.text) }))
    .filter(({ words }) => words !== '')
  return [
    `<html lang="${escaped(lang)}"><body>`,
    ...clauses.map(({ clause, words }) => part(clause, words)),
    // Once more at the end, as people type it: `Ⅴ` for those who look for v.
    ...clauses.flatMap(({ clause }) => {
      const typed = fold(clause.text).text
      const same =
        typed === clause.text || letters(typed) === letters(clause.text)
      return same ? [] : part(clause, toIndex(typed))
    }),
    '</body></html>',
  ].join('\n')
}

function part(clause: SearchClause, words: string): string {
  const { id, article, label } = clause
  // Pagefind takes white space out of ids.
  const key = `${id}#${article}#${label.replace(/\s/gu, '\u2060')}`
  const heading = id === '' || id === article
  const text = heading
    ? `<b data-pagefind-weight="3"> ${escaped(words)} </b>`
    : escaped(words)
  return `<i id="${escaped(key)}"></i> ${text}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
