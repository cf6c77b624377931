import type { Library } from '../library/library.ts'
import { loadWithDrafts } from '../library/loadWithDrafts.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../publish/options.ts'
import { writeFiles } from '../writeFiles.ts'
import {
  type Acceptance,
  type Accepted,
  acceptClauses,
} from './acceptClauses.ts'
import { clauseStates } from './clauseStates.ts'
import type { TextName } from './currentVersions.ts'
import { findTexts, readTarget, type Target } from './target.ts'
import { nameOf, translatable } from './translatable.ts'
import { entryKey } from './translated.ts'

export interface AcceptOptions {
  /** Folder of the content. */
  readonly locales: string
  /** The day on which texts are in force or upcoming, by time zone. */
  readonly dayIn: (timeZone: string) => string
  /** What was named: `['en/agreement/2026-11-22', 'disputes-2']`. */
  readonly words: readonly string[]
  /** Tells a person of drafts that were left out. */
  readonly tell?: (words: string) => void
}

/**
 * Records that translations were checked, and are right: of a language, a
 * document, a version or a clause, in texts in force and upcoming.
 *
 * @throws ContentError, UsageError; nothing is written then.
 */
export async function accept({
  locales,
  dayIn,
  words,
  tell,
}: AcceptOptions): Promise<readonly Accepted[]> {
  const target = readTarget(words)
  if (target.tag === undefined) {
    throw new UsageError(
      'Say what was checked: --language en, --text en/agreement/2026-11-22, or en agreement disputes-2.',
    )
  }
  const { library } = await loadWithDrafts(locales, dayIn, {
    ...{ frozen: false, complete: false, needed: target.tag, tell },
  })
  const all = acceptancesOf(library, target)
  const { results, files } = acceptClauses(locales, library, all)
  await writeFiles(files)
  return results
}

function acceptancesOf(
  library: Library,
  target: Target,
): readonly Acceptance[] {
  const { tag = '', document = '', date = '' } = target
  const named = { tag, document, date }
  // A text that is no more is accepted to be gone.
  const gone =
    library.translated.get(tag)?.texts[entryKey(named)] !== undefined &&
    !library.versions.some(text => entryKey(text) === entryKey(named))
  const texts = gone ? [named] : findTexts(library, target)
  const [first] = texts
  const known = new Set(texts.flatMap(text => [...idsOf(library, text)]))
  const clause = idMeant(target.clause, known)
  if (clause === undefined) return texts.map(text => ({ text }))
  const having = texts.filter(text => idsOf(library, text).has(clause))
  if (first === undefined || having.length === 0) {
    const mend = didYouMean(clause, known, 'Look its id up in the source.')
    throw new UsageError(`${tag}/${document} has no #${clause}. ${mend}`)
  }
  const open = having.filter(text => !isTranslated(library, text, clause))
  if (open.length > 1) {
    const names = open.map(text => `${tag}/${entryKey(text)}`)
    throw new UsageError(
      `${nameOf(clause)} waits in ${open.length} versions. Name the one that was checked: ${names.join(', ')}.`,
    )
  }
  const chosen = open.length === 1 ? open : having
  return chosen.map(text => ({ text, ids: new Set([clause]) }))
}

/** ('title') -> 'front.title', where no clause is called like that */
function idMeant(
  name: string | undefined,
  known: ReadonlySet<string>,
): string | undefined {
  const inFront = `front.${name}`
  return name === undefined || known.has(name) || !known.has(inFront)
    ? name
    : inFront
}

/** Clauses that can be accepted: of the source, and what is recorded. */
function idsOf(library: Library, text: TextName): ReadonlySet<string> {
  const original = library.versions.find(
    version =>
      version.tag === library.site.source &&
      entryKey(version) === entryKey(text),
  )
  const record = library.translated.get(text.tag)?.texts[entryKey(text)]
  const known = translatable(original ?? {}).map(({ id }) => id)
  return new Set([...known, ...Object.keys(record ?? {})])
}

function isTranslated(library: Library, text: TextName, id: string): boolean {
  const version = library.versions.find(
    ({ tag, ...rest }) => tag === text.tag && entryKey(rest) === entryKey(text),
  )
  const states = version && clauseStates(library, version)
  return states?.find(state => state.id === id)?.state === 'translated'
}
