/** Han characters that one way of writing Chinese has alone. */
interface HanScripts {
  readonly Hans: ReadonlySet<string>
  readonly Hant: ReadonlySet<string>
}

let known: HanScripts | undefined

/**
 * The characters of GB/T 2312 that Big5 has not, and the other way round: two
 * standards for simplified and for traditional Chinese, as every decoder of
 * the Encoding Standard has them.
 */
export function hanScripts(): HanScripts {
  known ??= readScripts()
  return known
}

let table: Uint8Array | undefined

/** By UTF-16 unit, 1 for those of Hans, 2 for those of Hant, 0 for others. */
export function hanTable(): Uint8Array {
  if (table !== undefined) return table
  const { Hans, Hant } = hanScripts()
  table = new Uint8Array(0x10000)
  for (const char of Hans) table[char.charCodeAt(0)] = 1
  for (const char of Hant) table[char.charCodeAt(0)] = 2
  return table
}

function readScripts(): HanScripts {
  const simple = charsOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]])
  const rows = [0xa4, 0xf9] as const
  const cells = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ] as const
  const traditional = charsOf('big5', rows, cells)
  const only = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    new Set([...own].filter(char => !other.has(char)))
  return {
    Hans: only(simple, traditional),
    Hant: only(traditional, simple),
  }
}

type Range = readonly [first: number, last: number]

/** The Han characters in some rows and cells of a two-byte encoding. */
function charsOf(
  encoding: string,
  [first, last]: Range,
  cells: readonly Range[],
): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = first; row <= last; row++) {
    for (const [start, end] of cells) {
      for (let cell = start; cell <= end; cell++) bytes.push(row, cell)
    }
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
  return new Set(text.match(/\p{sc=Han}/gu))
}
