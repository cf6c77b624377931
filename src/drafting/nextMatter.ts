/**
 * A version's file with the front matter of the next one: the title is kept,
 * `published` is the day given, `summary` is to be written, and `kind` to be
 * chosen. A file without front matter stays as it is.
 */
export function nextMatter(text: string, published: string): string {
  const cut = /^(\ufeff?---[ \t]*\r?\n)(.*?)(^---[ \t]*\r?$)/ms.exec(text)
  if (cut === null || cut.index > 0) return text
  const [whole, start = '', matter = '', end = ''] = cut
  const eol = start.endsWith('\r\n') ? '\r\n' : '\n'
  const kept = matter
    // Lines that are indented belong to the key above them.
    .replaceAll(/^(published|summary|kind)[ \t]*:.*\r?\n([ \t]+.*\r?\n)*/gm, '')
  const added = `published: ${published}${eol}summary:${eol}`
  return start + kept + added + end + text.slice(whole.length)
}
