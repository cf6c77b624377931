import { matches } from './matches.ts'

/** A sentence and where it stands. */
export interface Sentence {
  readonly words: string
  readonly at: number
}

/** What ends a sentence, or a part of it that says something of its own. */
const end =
  /[^;；:：。．.!！?？؟؛।\n]+(?:[;；:：。!！?？؟؛।]+|\.(?=\s|$|["”’)）])|[.．](?=[^\s])|$|\n)*/gu

const mark = /[;；:：。．.!！?？؟؛।\n]/

/** What ends the last sentence, and is no part of "Ltd." or "1.5". */
const last = /^(?:[;；:：。!！?？؟؛।\n]+|\.)?$/

/** Cuts a text into sentences, and these at semicolons and colons. */
export function sentences(text: string): readonly Sentence[] {
  const first = text.search(mark)
  if (first !== 0 && last.test(first < 0 ? '' : text.slice(first))) {
    return text.trim() === '' ? [] : [{ words: text, at: 0 }]
  }
  const found: Sentence[] = []
  let open = ''
  let from = 0
  for (const { 0: part, index } of matches(end, text)) {
    if (open === '') from = index
    open += part
    // "Co., Ltd." and "1.5" go on.
    if (/[.．][^\s]*$/.test(part) && !/[.．]["”’)）\s]*$/.test(part)) continue
    if (open.trim() !== '') found.push({ words: open, at: from })
    open = ''
  }
  if (open.trim() !== '') found.push({ words: open, at: from })
  return found
}
