import type { SearchDocument } from './document.ts'

/** What search has to find, told in another way than search itself does. */

/** The text without what search does not mind. */
export function plain(text: string): string {
  return text
    .replaceAll('ำ', '\uE000')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[“”「」『』]/g, '"')
}

/** Every clause, and the title with no fragment, by address. */
export function everywhere(
  documents: readonly SearchDocument[],
): { readonly clause: string; readonly text: string }[] {
  return documents.flatMap(({ address, title, clauses }) => [
    { clause: `${address}#`, text: title },
    ...clauses.map(({ id, text }) => ({ clause: `${address}#${id}`, text })),
  ])
}

/**
 * Pieces of 1 to 8 characters out of the text, the same each time, without
 * white space and without quotes about them, which have a meaning.
 */
export function cuttings(
  documents: readonly SearchDocument[],
  count: number,
): readonly string[] {
  let state = 7
  const pick = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const clauses = everywhere(documents)
  const found: string[] = []
  while (found.length < count) {
    const text = [...(clauses[pick(clauses.length)]?.text ?? '')]
    const start = pick(text.length)
    const cut = text.slice(start, start + 1 + pick(8)).join('')
    const asked = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(cut)
    if (asked && !/\s|^["“”「」『』]|["“”「」『』]$/u.test(cut)) found.push(cut)
  }
  return found
}
