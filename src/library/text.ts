import type { Language } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import { linesOf } from '../legal/source.ts'
import type { Problem, Report } from '../problem.ts'
import type { Asked } from './asked.ts'
import type { VersionFile } from './findVersions.ts'
import type { FrontMatter } from './frontMatter.ts'
import type { Version } from './library.ts'
import { type Draft, readVersion } from './readVersion.ts'
import type { Citable } from './targets.ts'

/** What is known of a text whether or not it has its tokens still. */
export interface Matter
  extends VersionFile,
    Omit<FrontMatter, 'body'>,
    Pick<Citable, 'nameless' | 'numbering'> {
  /** Ids of articles of which something was reported. */
  readonly flawed: ReadonlySet<string>
  /**
   * How far from its edge a line begins on which a clause does, by its number
   * from 0; of those that do not begin at the edge.
   */
  readonly indents: ReadonlyMap<number, number>
}

/** A text with its words filled in. */
export interface FilledText {
  readonly version: Omit<Version, 'record' | 'stale'>
  readonly problems: readonly Problem[]
  /** What was looked up for it elsewhere. */
  readonly asked: Asked
}

/** A text from when it is read on, and what is wrong with it. */
export interface Text {
  readonly file: VersionFile
  readonly problems: readonly Problem[]
  /** Undefined where it cannot be read. */
  readonly matter: Matter | undefined
  /** As long as it is not filled in. */
  draft: Draft | undefined
  filled: FilledText | undefined
  /** As others cite it; undefined where it cannot be read. */
  citable: Citable | undefined
  /** The loading that last found it filled in as it should be, and in which language. */
  checked: { readonly loading: number; readonly language: Language } | undefined
}

/** Reads a text; its words are filled in later. */
export function openText(
  file: VersionFile,
  folder: string,
  language: Language,
): Text {
  const problems: Problem[] = []
  const report: Report = problem => void problems.push(problem)
  const draft = readVersion(file, folder, language, report)
  const matter = draft && matterOf(draft)
  const citable = matter && citableOf(matter, draft.outlined.clauses)
  return {
    ...{ file, problems, matter, draft, citable },
    ...{ filled: undefined, checked: undefined },
  }
}

function matterOf(draft: Draft): Matter {
  const { tag, document, date, file, title, published, summary, kind } = draft
  const { places, broken, outlined, language } = draft
  return {
    ...{ tag, document, date, file, title, published, summary, kind },
    ...{ places, broken, numbering: language.numbering },
    nameless: outlined.nameless,
    flawed: outlined.flawed,
    indents: indentsOf(draft),
  }
}

function indentsOf({ outlined, source }: Draft): ReadonlyMap<number, number> {
  const lines = linesOf(source)
  const first = flatten(outlined.clauses).map(({ lines }) => lines[0])
  const indents = [0, ...first].map(
    line => [line, (lines[line] ?? '').search(/\S/)] as const,
  )
  const moved = indents.filter(([, indent]) => indent > 0)
  return moved.length === 0 ? none : new Map(moved)
}

const none: ReadonlyMap<number, number> = new Map()

/** A text as others cite it, from its clauses in whatever state. */
export function citableOf(
  { tag, document, date, file, title, numbering, nameless }: Matter,
  clauses: Citable['clauses'],
): Citable {
  return { tag, document, date, file, title, numbering, nameless, clauses }
}
