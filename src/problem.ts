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
  /** Name of the rule that found it, where it has one: `unused-term`. */
  readonly rule?: string
}

/**
 * Something in the content that can be published, but was most likely not
 * meant so. It is told, and stops nothing.
 */
export interface Warning extends Problem {
  readonly rule: string
}

/** Whether a finding stops the build, or is only told. */
export type Severity = 'error' | 'warning'

/** What a rule found, a problem or a warning. */
export interface Finding extends Warning {
  readonly severity: Severity
}

/** Takes a problem down; reading goes on, so that all are told together. */
export type Report = (problem: Problem) => void

/**
 * The content cannot be published; holds every problem that was found, and
 * what was warned of as far as it was looked at.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]

  constructor(problems: readonly Problem[], warnings: readonly Warning[] = []) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
    this.warnings = warnings
  }
}

/**
 * `locales/site.json:3:5  has no key "ulr". Did you mean "url"?`, and the
 * rule's name in brackets where it has one.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, mend, rule } = problem
  const place = line === 0 ? file : `${file}:${line}:${column}`
  const end = rule === undefined ? '' : ` (${rule})`
  return `${place}  ${message} ${mend}${end}`
}

/** `locales/en/…:3:5  warning: defines … Take … (unused-term)` */
export function formatWarning(warning: Warning): string {
  return formatProblem({ ...warning, message: `warning: ${warning.message}` })
}

/** (2) -> '2 warnings' */
export function countWarnings(count: number): string {
  return count === 1 ? '1 warning' : `${count} warnings`
}

/** Each warning on a line, and how many there are; empty where none is. */
export function formatWarnings(warnings: readonly Warning[]): string {
  const count = countWarnings(warnings.length)
  const lines = [...warnings.map(formatWarning), '', `${count}\n`]
  return warnings.length === 0 ? '' : lines.join('\n')
}

/** In the order of files and lines; the same problem twice is told once. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
  const unique = new Map(problems.map(p => [formatProblem(p), p]))
  return [...unique.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  )
}
