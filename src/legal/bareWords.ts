// Marks of titles, 《》, are part of a term.
const marks = '“”„‟"＂‘’‚‛\'＇«»‹›「」『』﹁﹂﹃﹄〝〞〟'
const quoted = new RegExp(`^[${marks}](.*)[${marks}]$`, 'su')
/** Any mark that is no apostrophe. */
const mark = new RegExp(`[${marks.replaceAll(/[’']/g, '')}]`, 'u')

/**
 * Words without the quotation marks around them, of whatever language:
 * ('“Agreement”') -> 'Agreement', ('« a » and « b »') -> '« a » and « b »'
 */
export function bareWords(text: string): string {
  const words = text.trim()
  const [, inside] = quoted.exec(words) ?? []
  if (inside === undefined) return words
  const bare = bareWords(inside)
  return mark.test(bare) ? words : bare
}
