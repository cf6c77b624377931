import { type Language, longDate } from '../i18n/language.ts'
import { compareWords } from '../legal/compareWords.ts'
import { wordsOfText } from '../legal/words.ts'
import type { Version } from '../library/library.ts'
import { linesOf } from '../library/record/linesOf.ts'
import { wordingOf } from '../library/record/wordingOf.ts'
import { MarkedWords } from './MarkedWords.tsx'

interface Props {
  readonly language: Language
  readonly version: Version
}

/** What was corrected in a text since it was published, and why. */
export function Corrections({ language, version }: Props) {
  const corrections = version.record?.corrections ?? []
  if (corrections.length === 0) return null
  const { t, tag } = language
  return (
    <ul class="corrections">
      {corrections.map(({ date, reason, before }, index) => (
        <li>
          {t('version.corrected', { date: longDate(tag, date) })} {reason}
          {changedLines(
            linesOf(before),
            linesOf(corrections[index + 1]?.before ?? wordingOf(version)),
          ).map(([was, is]) => (
            <p class="change-words">
              <MarkedWords
                t={t}
                runs={compareWords(wordsOfText(was, tag), wordsOfText(is, tag))}
              />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Lines that differ, before and after; empty where one came or went. */
function changedLines(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): (readonly [string, string])[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map(id => [before.get(id) ?? '', after.get(id) ?? ''] as const)
    .filter(([was, is]) => was !== is)
}
