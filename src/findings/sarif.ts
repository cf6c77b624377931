import type { Log, Result } from 'sarif'
import type { Finding } from './finding.ts'

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show. */
export function sarif(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Tiaowen', rules: rules.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(result),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

function result(finding: Finding): Result {
  const { severity, rule, file, line, column, message, mend } = finding
  const region = { startLine: line, startColumn: column }
  return {
    ruleId: rule,
    level: severity,
    message: { text: `${message} ${mend}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encode).join('/') },
          ...(line > 0 && { region }),
        },
      },
    ],
  }
}

const encode = (name: string) => encodeURIComponent(name)
