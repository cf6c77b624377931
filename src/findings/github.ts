import type { Finding } from './finding.ts'

/**
 * Findings as workflow commands of GitHub Actions, a line each, which show
 * them at their lines in a pull request:
 * `::error file=locales/site.json,line=3,col=5,title=content::…`
 */
export function github(findings: readonly Finding[]): string {
  return findings.map(command).join('\n')
}

function command(finding: Finding): string {
  const { severity, rule, file, line, column, message, mend } = finding
  const place = line === 0 ? {} : { line, col: column }
  const properties = Object.entries({ file, ...place, title: rule })
    .map(([name, value]) => `${name}=${property(`${value}`)}`)
    .join(',')
  return `::${severity} ${properties}::${data(`${message} ${mend}`)}`
}

/** Line ends would end the command. */
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
