import { plainHtml } from './plainHtml.ts'
import { segments } from './segments.ts'

/** A word, a space or a punctuation mark; a citation is one word. */
export interface Word {
  readonly text: string
  /** What makes two words the same: a citation's target, else its text. */
  readonly key: string
}

const citation = /<a href="([^"]*)" class="citation">([^<]*)<\/a>/

/**
 * Cuts a clause's HTML into the words of language `tag` (UAX #29, with
 * dictionaries for languages written without spaces). A citation of the same
 * clause stays the same word when that clause is renumbered; where a line of
 * the file ends is no difference.
 */
export function wordsOf(html: string, tag: string): readonly Word[] {
  // Split by two groups: text, target, label, text, target, label, …
  return html.split(citation).flatMap((part, index, parts) => {
    if (index % 3 === 1) return []
    const text = plainHtml(part)
    if (index % 3 === 2) return { text, key: `→${parts[index - 1]}` }
    return wordsOfText(text, tag)
  })
}

/** Cuts plain text into the words of language `tag`. */
export function wordsOfText(text: string, tag: string): readonly Word[] {
  return segments(text, tag).map(segment => ({ text: segment, key: segment }))
}
