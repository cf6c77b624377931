import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadLibrary } from '../../library/loadLibrary.ts'
import { ContentError } from '../../problem.ts'
import { additions, type PlantedTag } from './additions.ts'
import { mistakes } from './mistakes.ts'

/** A text and its translation in a content folder. */
export interface Bilingual {
  readonly folder: string
  readonly source: PlantedTag
  readonly tag: PlantedTag
  /** `agreement/2026-11-22.md` */
  readonly path: string
}

/** One mistake, and whether it was told on its line. */
export interface Planted {
  readonly kind: string
  readonly file: string
  readonly line: number
  readonly found: boolean
}

/** What was told of a folder: `file:line rule`. */
export async function tellings(folder: string): Promise<readonly string[]> {
  const told = (
    all: readonly { file: string; line: number; rule?: string }[],
  ) => all.map(({ file, line, rule }) => `${file}:${line} ${rule ?? 'problem'}`)
  try {
    return told((await loadLibrary(folder, () => '2026-11-22')).warnings)
  } catch (error) {
    if (error instanceof ContentError) return told(error.problems)
    throw error
  }
}

/**
 * Plants `each` mistakes of every kind in a translation, one at a time, at
 * places spread over the text, and puts the text back as it was.
 */
export async function plant(
  { folder, source, tag, path }: Bilingual,
  each: number,
): Promise<readonly Planted[]> {
  const [own, other] = [join(folder, tag, path), join(folder, source, path)]
  const [ours, theirs] = [await linesIn(own), await linesIn(other)]
  const pairs = aligned(ours, theirs)
  const planted: Planted[] = []
  const before = new Set(await tellings(folder))
  const tryOut = async (
    kind: string,
    rules: readonly string[],
    line: number,
    words: string,
  ) => {
    await writeFile(own, ours.with(line, words).join('\n'))
    const told = (await tellings(folder)).filter(one => !before.has(one))
    const expected = rules.map(rule => `${own}:${line + 1} ${rule}`)
    const found = told.some(one => expected.includes(one))
    planted.push({ kind, file: own, line: line + 1, found })
    await writeFile(own, ours.join('\n'))
  }
  for (const { kind, rules, spoils } of mistakes) {
    const candidates = pairs.flatMap(({ line, words, meant }) =>
      spoils.flatMap(spoil => {
        const spoilt = spoil(words, meant, tag)
        return spoilt === undefined ? [] : [[line, spoilt] as const]
      }),
    )
    for (const [line, spoilt] of spread(candidates, each)) {
      await tryOut(kind, rules, line, spoilt)
    }
  }
  const places = pairs.filter(({ words }) => /[.。]$/.test(words))
  for (const [index, { kind, rules, right, wrong }] of additions.entries()) {
    for (const pair of spread(places.slice(index), Math.ceil(each / 2))) {
      const whole = `${pair.meant}${right[source]}`
      await writeFile(other, theirs.with(pair.at, whole).join('\n'))
      const gap = ['zh-CN', 'ja'].includes(tag) ? '' : ' '
      await tryOut(kind, rules, pair.line, pair.words + gap + wrong[tag])
      await writeFile(other, theirs.join('\n'))
    }
  }
  return planted
}

/** Adds all the right sentences to both texts, each to another clause. */
export async function addRightSentences({
  folder,
  source,
  tag,
  path,
}: Bilingual): Promise<number> {
  const [own, other] = [join(folder, tag, path), join(folder, source, path)]
  const [ours, theirs] = [await linesIn(own), await linesIn(other)]
  const places = aligned(ours, theirs).filter(({ words }) =>
    /[.。]$/.test(words),
  )
  for (const [index, { right }] of additions.entries()) {
    const place = places[index % places.length]
    if (place === undefined) continue
    ours[place.line] += ` ${right[tag]}`
    theirs[place.at] += ` ${right[source]}`
  }
  await writeFile(own, ours.join('\n'))
  await writeFile(other, theirs.join('\n'))
  return additions.length
}

async function linesIn(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n')
}

/** Lines of both texts from the first article on, those that are blank not. */
function aligned(own: readonly string[], other: readonly string[]) {
  const filled = (lines: readonly string[]) => {
    const start = lines.findIndex(line => line.startsWith('## '))
    return lines
      .map((words, line) => ({ words, line }))
      .filter(({ words, line }) => line >= start && words.trim() !== '')
  }
  const theirs = filled(other)
  return filled(own).flatMap(({ words, line }, index) => {
    const meant = theirs[index]
    if (meant === undefined || /^(?:##|:::|\|)/.test(words)) return []
    return [{ line, words, at: meant.line, meant: meant.words }]
  })
}

/** At most `count` of a list, evenly from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list
  return list.filter(
    (_, index) =>
      Math.floor((index * count) / list.length) !==
      Math.floor(((index - 1) * count) / list.length),
  )
}
