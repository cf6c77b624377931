import { markDifference } from '../legal/markDifference.ts'
import { didYouMean } from '../nearest.ts'
import type { Returned } from './format.ts'
import { markMistakes } from './markMistakes.ts'
import { oneLine } from './oneLine.ts'
import { written } from './piece.ts'
import { pieces } from './pieces.ts'
import { digestsOf, isDigests, partsOf, type Unit } from './unit.ts'

type Mistake = readonly [message: string, mend: string]

/** Tools for XML put lines and spaces around words. */
const spaced = (words: string) => words.trim().replaceAll(/\s+/g, ' ')

const again = 'Export again, and translate it there.'

/** The new words of a unit, as they would be written. */
export function wordsOf({ key, target }: Returned): string {
  return partsOf(key)?.id.startsWith('front.')
    ? target.trim().replaceAll(/\s+/g, ' ')
    : written(oneLine(pieces(target.trim())))
}

/** Whether a unit brings words that are not there yet. */
export function isNew(returned: Returned, unit: Unit | undefined): boolean {
  const words = wordsOf(returned)
  return words !== '' && !returned.unfinished && words !== unit?.target
}

/**
 * Whether a unit brings words that are there, and were not when it was
 * exported: it was imported before, perhaps by a run that was cut short.
 */
export function wasBrought(returned: Returned, unit: Unit): boolean {
  const { digests, unfinished } = returned
  const [exported, before] = digests.split('-')
  const [now, nowTarget] = digestsOf(unit).split('-')
  const same = wordsOf(returned) === unit.target && exported === now
  return same && !unfinished && isDigests(digests) && before !== nowTarget
}

/**
 * Whether somebody says that the translation of an original that has changed
 * is still right. `sourceMistakes` tells whether that is what they looked at.
 */
export function isConfirmed(returned: Returned, unit: Unit): boolean {
  const same = wordsOf(returned) === unit.target && unit.target !== ''
  return unit.stale && same && returned.reviewed === true
}

/** What is wrong with the name of a unit, of which there are `keys`. */
export function keyMistake(
  { key }: Returned,
  keys: Iterable<string>,
  tag: string,
): Mistake {
  if (key === '' || key.endsWith('#')) {
    return ['has a unit without an id.', 'Keep the ids of the export.']
  }
  const parts = partsOf(key)
  if (parts !== undefined && parts.tag !== tag) {
    const message = `has ${key}, a unit of ${parts.tag}, among those of ${tag}.`
    return [message, 'A file holds one language: import each by itself.']
  }
  const otherwise = `Keep the ids of the export; if the clause is gone, take the unit out.`
  const mend = didYouMean(key, keys, otherwise)
  return [`has ${key}, which is no unit of this site.`, mend]
}

/** What says that words were made from, or found right by, another source. */
export function sourceMistakes(
  { key, source, digests }: Returned,
  unit: Unit,
  sourceTag: string,
): readonly Mistake[] {
  if (!isDigests(digests)) {
    const message = `has lost the digest of ${key}, so that nobody knows whether its text has moved on.`
    return [[message, `${again} The tool has to keep notes and comments.`]]
  }
  const [exported] = digests.split('-')
  const [now] = digestsOf(unit).split('-')
  if (now !== exported) {
    const redline = markDifference(source, unit.source, sourceTag)
    const message = `has ${key}, whose source has moved on since the export: "${redline}".`
    return [[message, again]]
  }
  if (spaced(source) !== spaced(unit.source)) {
    const redline = markDifference(unit.source, source, sourceTag)
    const message = `has another source of ${key} than was exported: "${redline}".`
    return [[message, 'Only the translation can be changed: undo it.']]
  }
  return []
}

/** What speaks against taking new words over, which `isNew` found. */
export function wordMistakes(
  returned: Returned,
  unit: Unit,
  sourceTag: string,
): readonly Mistake[] {
  const { key, digests } = returned
  const mistakes = [...sourceMistakes(returned, unit, sourceTag)]
  if (!isDigests(digests)) return mistakes
  const [, before] = digests.split('-')
  const [, nowTarget] = digestsOf(unit).split('-')
  const words = wordsOf(returned)
  if (nowTarget !== before) {
    const message = `has ${key}, whose translation was changed since the export: it is "${unit.target}" now, and "${words}" here.`
    mistakes.push([message, `Keep one of them. ${again}`])
  }
  if (/\n\s*\n/.test(returned.target.trim())) {
    const message = `has an empty line in ${key}.`
    mistakes.push([message, 'A clause is one paragraph: take the line out.'])
  }
  if (partsOf(key)?.id.startsWith('front.')) return mistakes
  return [...mistakes, ...markMistakes(words, unit)]
}
