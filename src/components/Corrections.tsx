import { versionAddress } from '../formats/addresses.ts'
import { type Language, longDate } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import { compareWords } from '../legal/compareWords.ts'
import { wordsOfText } from '../legal/words.ts'
import type { Version } from '../library/library.ts'
import { linesOf } from '../library/record/linesOf.ts'
import type { Correction } from '../library/record/published.ts'
import { wordingOf } from '../library/record/wordingOf.ts'
import { href, type Site } from '../pages/site.ts'
import { MarkedWords } from './MarkedWords.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly version: Version
}

/** Says above a text when it was corrected since it was published, and why. */
export function Corrected({ language, version }: Omit<Props, 'site'>) {
  return (
    <>
      {version.record?.corrections?.map(correction => (
        <p class="summary">
          <Said language={language} correction={correction} />
        </p>
      ))}
    </>
  )
}

/** What was corrected in a text since it was published, and why. */
export function Corrections({ site, language, version }: Props) {
  const corrections = version.record?.corrections ?? []
  if (corrections.length === 0) return null
  const { tag } = language
  const cited = new Map(
    flatten(version.clauses).map(({ id, citation }) => [id, citation]),
  )
  const page = href(site, versionAddress(version))
  return (
    <ul class="corrections">
      {corrections.map((correction, index) => (
        <li>
          <Said language={language} correction={correction} />
          {changedLines(
            linesOf(correction.before),
            linesOf(corrections[index + 1]?.before ?? wordingOf(version)),
          ).map(([id, was, is]) => (
            <p class="change-words">
              {cited.get(id) && (
                <>
                  <a href={`${page}#${id}`}>{cited.get(id)}</a>{' '}
                </>
              )}
              <MarkedWords
                t={language.t}
                runs={compareWords(wordsOfText(was, tag), wordsOfText(is, tag))}
              />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  readonly language: Language
  readonly correction: Correction
}

function Said({ language: { t, tag }, correction }: SaidProps) {
  const { date, reason } = correction
  return (
    <>
      {t('version.corrected', { date: longDate(tag, date) })} {reason}
    </>
  )
}

/** Lines that differ, by clause; empty where one came or went. */
function changedLines(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): (readonly [id: string, was: string, is: string])[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map(id => [id, before.get(id) ?? '', after.get(id) ?? ''] as const)
    .filter(([, was, is]) => was !== is)
}
