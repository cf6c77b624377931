import { readFile } from 'node:fs/promises'
import { decodeText } from '../library/decodeText.ts'

/** A text file that is changed in places, and nowhere else. */
export interface SourceFile {
  /** Without byte order mark, lines ended by `\n` alone. */
  readonly text: string
  /** The file with some of `text` replaced, as its bytes are to be. */
  readonly replace: (edits: readonly Edit[]) => string
}

/** New words for what stands from `start` to `end` of the text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Reads a file of the content that was found sound. */
export async function readSourceFile(file: string): Promise<SourceFile> {
  const bytes = await readFile(file)
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) throw new Error(`${file} ${decoded.message}`)
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { text: decoded.text, replace: edits => replaceIn(raw, edits) }
}

/**
 * `edits` made in `raw`, whose lines may end in CRLF and which may begin with
 * a byte order mark; new lines end as the first does.
 */
function replaceIn(raw: string, edits: readonly Edit[]): string {
  const places = placesIn(raw)
  const ending = /\r\n?|\n/.exec(raw)?.[0] ?? '\n'
  let result = ''
  let from = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const [start = 0, end = 0] = [places[edit.start], places[edit.end]]
    result += raw.slice(from, start) + edit.words.replaceAll('\n', ending)
    from = end
  }
  return result + raw.slice(from)
}

/** For each unit of the text without CR and byte order mark, its place. */
function placesIn(raw: string): readonly number[] {
  const places: number[] = []
  for (let at = raw.startsWith('\uFEFF') ? 1 : 0; at <= raw.length; at++) {
    // Of CRLF, the place of the one `\n` is that of CR.
    if (raw[at] === '\n' && raw[at - 1] === '\r') continue
    places.push(at)
  }
  return places
}
