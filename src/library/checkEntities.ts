import { linesOf, reportAt, type Source } from '../legal/source.ts'
import { unfitCharacter } from './unfitCharacter.ts'

const entity = /(?<!\\)&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi

/** Tells of characters that no text may have and that stand as `&#x202E;`. */
export function checkEntities(source: Source): void {
  if (!source.text.includes('&#')) return
  for (const [index, line] of linesOf(source).entries()) {
    for (const match of line.matchAll(entity)) {
      const unfit = unfitCharacter(signOf(match))
      if (unfit === undefined) continue
      const { message, mend } = unfit
      const place = { line: index + 1, column: match.index + 1 }
      reportAt(source, place, message, mend)
    }
  }
}

/** What `&#x41;` or `&#65;` stands for; nothing where Unicode ends before. */
function signOf([, hex, decimal]: RegExpMatchArray): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code > 0x10ffff ? '' : String.fromCodePoint(code)
}
