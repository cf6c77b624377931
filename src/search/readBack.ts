import { gunzipSync } from 'node:zlib'
import { heldClauses } from './clauses.ts'
import type { SearchDocument } from './document.ts'
import type { Fragment } from './engine.ts'

/** A document out of the fragment (a `.pf_fragment`) that Pagefind made of it. */
export function readBack(fragment: Uint8Array): SearchDocument {
  const text = gunzipSync(fragment).toString()
  // Before the JSON stands a word by which Pagefind knows that it is whole.
  const { url, content, anchors }: Fragment = JSON.parse(
    text.slice(text.indexOf('{')),
  )
  const all = heldClauses({ anchors }, content.split(' '))
  const clauses = all.map(({ id, article, label, number, verbatim }) => ({
    ...{ id, article, label, ...(number && { number }), text: verbatim.text },
  }))
  return {
    address: url,
    title: clauses.find(({ id }) => id === '')?.text ?? '',
    clauses: clauses.filter(({ id }) => id !== ''),
  }
}
