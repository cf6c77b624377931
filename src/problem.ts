/** Something wrong in the content: where, what, and how to mend it. */
export interface Problem {
  /** Path as a person would type it: `locales/en/agreement/2026-11-22.md`. */
  readonly file: string
  /** From 1; 0 where the problem is the file as a whole. */
  readonly line: number
  /** From 1, in UTF-16 units as editors count; 0 where there is no line. */
  readonly column: number
  /** What is wrong, a sentence without the place: `cites #x, which …`. */
  readonly message: string
  /** What to do about it, a sentence. */
  readonly mend: string
}

/** Takes a problem down; reading goes on, so that all are told together. */
export type Report = (problem: Problem) => void

/** The content cannot be published; holds every problem that was found. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** `locales/site.json:3:5  has no key "ulr". Did you mean "url"?` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, mend } = problem
  const place = line === 0 ? file : `${file}:${line}:${column}`
  return `${place}  ${message} ${mend}`
}

/** In the order of files and lines; the same problem twice is told once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map(p => [formatProblem(p), p]))
  return [...unique.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  )
}
