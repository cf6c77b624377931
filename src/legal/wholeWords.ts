const inWord = /^[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]/u

/** Scripts without spaces between words, which only a dictionary tells. */
const spaceless =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

// What dictionaries cut off, though it makes another word: 非用户, 协议书.
const before = /^[非子母总總副主分]$/u
const behind =
  /^[书書者员員商器性化率费費额額权權法人方名号號证證单單表型版群库庫制金款期类類物局站网網界店机機]$/u

/** Places, which they join to what is before: 阅览|室内. */
const within = /^.[内內外中上]$/u

/**
 * Tells whether the part of `text`, in language `tag`, from one offset to
 * another (UTF-16 units) is whole words and no part of another word. An
 * apostrophe ends a word, so that "Company's" has "Company". Where scripts
 * have no spaces, words are those of Intl.Segmenter (UAX #29 and
 * dictionaries), and Chinese characters that make a new word are none.
 */
export function wholeWords(
  text: string,
  tag: string,
): (start: number, end: number) => boolean {
  let known: Segments | undefined
  const segments = () => {
    known ??= segment(text, tag)
    return known
  }
  return (start, end) => {
    const first = seam(text, start)
    if (first === 'inside') return false
    if (first === 'unclear') {
      const word = segments().endingAt.get(start)
      if (word === undefined || before.test(word)) return false
    }
    const last = seam(text, end)
    if (last !== 'unclear') return last === 'between'
    const next = segments().from.get(end)
    if (next !== undefined) return !behind.test(next)
    return within.test(segments().from.get(end - 1) ?? '')
  }
}

/** What a place in a text is, as far as its two neighbours tell. */
function seam(text: string, at: number): 'between' | 'inside' | 'unclear' {
  const [last = ''] = Array.from(text.slice(Math.max(at - 2, 0), at)).slice(-1)
  const next = text.slice(at, at + 2)
  if (!inWord.test(last) || !inWord.test(next)) return 'between'
  return spaceless.test(last) || spaceless.test(next) ? 'unclear' : 'inside'
}

/** The words of a text by the offset at which they begin and end. */
interface Segments {
  readonly from: ReadonlyMap<number, string>
  readonly endingAt: ReadonlyMap<number, string>
}

function segment(text: string, tag: string): Segments {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
  const all = [...segmenter.segment(text)]
  return {
    from: new Map(all.map(({ index, segment }) => [index, segment])),
    endingAt: new Map(
      all.map(({ index, segment }) => [index + segment.length, segment]),
    ),
  }
}
