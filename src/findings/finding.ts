import type { Problem, Warning } from '../problem.ts'

/** Something that was found in the content, for people and for programs. */
export interface Finding extends Problem {
  /** An error keeps the site from being built; a warning does not. */
  readonly severity: 'error' | 'warning'
  /** Name of the rule: `unused-term`; `content` for what has none. */
  readonly rule: string
}

/** What must be mended, then what is warned of. */
export function findings(
  problems: readonly Problem[],
  warnings: readonly Warning[],
): readonly Finding[] {
  return [
    ...problems.map(
      (problem): Finding => ({
        severity: 'error',
        rule: 'content',
        ...problem,
      }),
    ),
    ...warnings.map(
      (warning): Finding => ({ severity: 'warning', ...warning }),
    ),
  ]
}
