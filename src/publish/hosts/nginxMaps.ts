import { basePath } from '../../library/basePath.ts'
import { type HostedSite, headerRules, literal } from './headers.ts'
import { languageChoice } from './languageChoice.ts'

/** A header whose value depends on the file, and the map that says how. */
export interface HeaderVariable {
  /** Lower-case name of the header. */
  readonly header: string
  /** Name of the variable, without the `$`. */
  readonly name: string
  /** The text of its `map`. */
  readonly map: string
}

/** A variable for each header of the list; where it is empty, none is sent. */
export function headerVariables(
  site: HostedSite,
  prefix: string,
): readonly HeaderVariable[] {
  const rules = headerRules(site)
  const headers = new Set(rules.flatMap(rule => Object.keys(rule.headers)))
  return [...headers].map(header => {
    const name = `${prefix}_${initials(header)}`
    // nginx takes the first expression that matches, the list the last.
    const lines = rules.toReversed().flatMap(({ of, paths, headers }) => {
      const value = headers[header]
      if (value === undefined) return []
      const key = paths === '^' ? 'default' : `"~${paths}"`
      return [`    # ${of}`, `    ${key} "${value}";`]
    })
    return { header, name, map: map('$uri', name, lines) }
  })
}

/** The language for `/`, empty for the page that lists all, and its Vary. */
export function languageMaps(site: HostedSite, prefix: string): string {
  const { wanted, tags } = languageChoice(site.locales)
  const root = `^${literal(basePath(site))}/(index\\.html)?$`
  return [
    map(
      '$http_accept_language',
      `${prefix}_wanted`,
      wanted.map(it => `    "~*${it}" $1;`),
    ),
    map(
      `$${prefix}_wanted`,
      `${prefix}_language`,
      tags.map(([range, tag]) => `    "~*${range}" ${tag};`),
    ),
    map('$uri', `${prefix}_vary`, [`    "~${root}" Accept-Language;`]),
  ].join('\n\n')
}

function map(of: string, name: string, lines: readonly string[]): string {
  return [`map ${of} $${name} {`, ...lines, '}'].join('\n')
}

/** ('content-security-policy') -> 'csp' */
const initials = (header: string) => header.replaceAll(/([a-z])[a-z]*-?/g, '$1')
