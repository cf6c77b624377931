import type { Clause } from '../legal/clause.ts'
import { textDigest } from '../legal/plainForm.ts'
import type { Version } from '../library/library.ts'
import { type Site, url } from '../pages/site.ts'
import { versionAddress } from './addresses.ts'
import { escapeMarkdown, inlineMarkdown, tableMarkdown } from './markdown.ts'

/**
 * A version as Markdown to read and keep: numbers and citations are words,
 * ids stand in `{#id}` after their clause, front matter says what it is.
 */
export function markdownForm(site: Site, version: Version): string {
  const { tag, document, title, date, published, summary, kind } = version
  const address = url(site, versionAddress(version))
  const facts = {
    title,
    document,
    language: tag,
    date,
    published,
    ...(summary !== undefined && { summary }),
    ...(summary !== undefined && { kind }),
    digest: textDigest(version),
    address,
  }
  // A string of JSON is one of YAML 1.2 as well.
  const matter = Object.entries(facts).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  )
  const body = blocks(version.clauses, address)
  return [
    ['---', ...matter, '---'].join('\n'),
    `# ${escapeMarkdown(title)}`,
    ...body,
  ]
    .join('\n\n')
    .concat('\n')
}

function blocks(clauses: readonly Clause[], address: string): string[] {
  return clauses.flatMap(clause => block(clause, address))
}

/** A clause and those inside it, each as one block. */
function block(clause: Clause, address: string): string[] {
  const { kind, id, level, number, html } = clause
  const words = escapeMarkdown(number) + inlineMarkdown(html, address)
  const inner = blocks(clause.clauses, address)
  const mark = `{#${id}}`
  switch (kind) {
    case 'article':
    case 'heading':
      return [`${'#'.repeat(level)} ${words} ${mark}`, ...inner]
    case 'table':
      return [tableMarkdown(html, address), mark]
    case 'conspicuous':
      return [`::: ${kind} ${mark}`, ...inner, ':::']
    case 'quote':
      return [within('> ', '> ', inner), mark]
    case 'bullet':
      return [within('- ', '  ', [`${words} ${mark}`, ...inner])]
    default:
      return [`${start(words)} ${mark}`, ...inner]
  }
}

/** Blocks as one, with something before the first line and every other. */
function within(first: string, other: string, inner: string[]): string {
  const lines = inner.join('\n\n').split('\n')
  return lines
    .map((line, index) => ((index === 0 ? first : other) + line).trimEnd())
    .join('\n')
}

/** Words that begin no list, heading or block: ('1. a') -> '1\\. a' */
function start(words: string): string {
  return words
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([#+=>:|-])/, '\\$1')
}
