import { type CheckedText, checkText } from '../checks/checkText.ts'
import { readIgnores } from '../checks/ignores.ts'
import type { NotedText } from '../checks/noteClauses.ts'
import type { Passage } from '../checks/passage.ts'
import { readPassages } from '../checks/readPassages.ts'
import { type Vocabulary, vocabularyOf } from '../checks/vocabulary.ts'
import { remember } from '../legal/remember.ts'
import type { Finding, Problem } from '../problem.ts'
import { staleRule } from '../translation/checkTranslations.ts'
import { entryKey } from '../translation/translated.ts'
import { checkSettings } from './checkSettings.ts'
import { editions } from './history.ts'
import type { Library, Version } from './library.ts'

/**
 * What the checks on translations find in versions in force and upcoming
 * that are not recorded yet: others cannot be changed; nor in drafts, which
 * begin as copies of the source. `noted` are the versions in the same order,
 * as they were before they were filled in. A text of which a problem is known
 * is left out, since more would come of it; where clauses are stale, they alone.
 */
export async function findMistakes(
  library: Pick<
    Library,
    'site' | 'day' | 'languages' | 'versions' | 'termBase'
  >,
  noted: readonly NotedText[],
  problems: readonly Problem[],
): Promise<readonly Finding[]> {
  const unsound = new Set(
    problems.filter(({ rule }) => rule !== staleRule).map(({ file }) => file),
  )
  const texts = library.versions
    .map((version, index) => ({ version, noted: noted[index] }))
    .filter(({ version }) => !unsound.has(version.file))
  const isOpen = openVersions(library)
  const open = texts.filter(({ version }) => isOpen(version))
  const settings = await checkSettings(
    library,
    new Set(open.map(({ version }) => version.tag)),
  )
  const { source, spellers, accepted } = settings
  const words = remember((tag: string) =>
    vocabularyOf(tag, spellers.get(tag), accepted.get(tag)),
  )
  const originals = new Map(
    texts
      .filter(({ version }) => version.tag === source)
      .map(text => [entryKey(text.version), text]),
  )
  // Words are read when they are compared, and those of the sources kept for
  // one document at a time: of all texts they would be many.
  let document = ''
  const read = new Map<Noted, CheckedText>()
  const findings: Finding[] = []
  for (const text of open) {
    const { version } = text
    if (version.document !== document) read.clear()
    document = version.document
    const original = originals.get(entryKey(version))
    const theirs = original && (read.get(original) ?? readText(original, words))
    if (original && theirs) read.set(original, theirs)
    findings.push(
      ...(original === text && theirs
        ? checkText(theirs, undefined, settings)
        : checkText(readText(text, words), theirs, settings)),
    )
  }
  return findings
}

/** A version and what was noted of it. */
interface Noted {
  readonly version: Version
  readonly noted: NotedText | undefined
}

function readText(
  { version, noted }: Noted,
  words: (tag: string) => Vocabulary,
): CheckedText {
  const { file, tag, stale } = version
  if (noted === undefined) return { file, passages: [], ignores: [] }
  const isStale = ({ id }: Passage) => stale.has(id.replace(/^---/, 'front.'))
  const passages = readPassages(noted, version, words(tag))
  return {
    file,
    passages: stale.size === 0 ? passages : passages.filter(p => !isStale(p)),
    ignores: readIgnores(noted.source.text),
  }
}

/** Tells which versions can still be changed, and are no drafts. */
function openVersions(library: Parameters<typeof findMistakes>[0]) {
  const past = new Set(
    library.site.documents
      .flatMap(document => editions(library, document))
      .filter(({ state }) => state === 'superseded')
      .flatMap(({ texts }) => [...texts.values()]),
  )
  const unready = new Set(library.site.drafts)
  return (version: Version): boolean =>
    version.record === undefined &&
    !past.has(version) &&
    !unready.has(version.tag)
}
