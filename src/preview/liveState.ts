import { ContentError, type Problem } from '../problem.ts'
import { explain } from '../publish/runCommand.ts'
import type { Preview } from './makePreview.ts'
import { partsOfPath } from './parts.ts'
import type { Words } from './words.ts'

/** What an open page is told. */
export interface LiveState {
  /** Which making of the site is served now. */
  readonly made: number
  /** How many problems, and where; empty where there is none. */
  readonly title: string
  /** What is wrong, each with its place in the first line. */
  readonly problems: readonly string[]
}

/** What an open page is to be told: of drafts, their own pages alone. */
export function liveState(
  { made, preview, error }: Desk,
  path: string,
  words: Words,
): LiveState {
  // The page of translations lists them itself, and is made anew each time.
  if (preview !== undefined && path === 'translate/') {
    return { made, title: '', problems: [] }
  }
  if (error !== undefined) {
    const problems = describe(error)
    return { made, title: words.problems(problems.length), problems }
  }
  const mistakes = preview?.mistakes ?? []
  const parts = new Set(mistakes.flatMap(({ part }) => part ?? []))
  const own = partsOfPath(path, parts)
  const shown = mistakes.filter(
    ({ part }) => part === undefined || own.includes(part),
  )
  const problems = shown.map(({ problem }) => describeProblem(problem))
  const count = problems.length
  const [part] = new Set(shown.map(({ part }) => part))
  const one = part !== undefined && shown.every(other => other.part === part)
  const title = one ? words.problemsIn(count, part) : words.problems(count)
  return { made, title: count === 0 ? '' : title, problems }
}

/** Where the work stands: the last good site, and what is wrong since. */
export interface Desk {
  /** How often the site was made. */
  readonly made: number
  /** Undefined before it could be made for the first time. */
  readonly preview: Preview | undefined
  /** Why it could not be made anew. */
  readonly error: unknown
}

/** What is wrong, each problem as the page shows it. */
export function describe(error: unknown): readonly string[] {
  if (!(error instanceof ContentError)) return [explain(error)]
  return error.problems.map(describeProblem)
}

/** A problem in three lines: where, what, and how to mend it. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, message, mend } = problem
  const place = line > 0 ? `${file}:${line}:${column}` : file
  return [place, message, mend].join('\n')
}
