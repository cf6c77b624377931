import type { Finding } from './finding.ts'

/**
 * Findings for programs: `{ "findings": [{ severity, rule, file, line,
 * column, message, mend }] }`; lines and columns count from 1, in UTF-16
 * units, and are 0 where a file as a whole is meant.
 */
export function json(findings: readonly Finding[]): string {
  const all = findings.map(
    ({ severity, rule, file, line, column, message, mend }) => ({
      ...{ severity, rule, file, line, column, message, mend },
    }),
  )
  return JSON.stringify({ findings: all }, null, 2)
}
