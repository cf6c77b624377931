import type { Token } from '../legal/markdown.ts'
import type { Outline, Outlined } from '../legal/outline.ts'
import { placeOf } from '../legal/places.ts'
import type { Place, Source } from '../legal/source.ts'
import type { FrontMatter } from '../library/frontMatter.ts'

/** A version whose values and citations have not been filled in. */
interface Unfilled extends Pick<FrontMatter, 'title' | 'summary' | 'places'> {
  readonly tag: string
  readonly file: string
  readonly outlined: Outlined
  readonly source: Source
}

/** A link or a value, and where it begins in the file, if that is known. */
export interface Noted {
  /** Where the link leads, or the name of the value. */
  readonly name: string
  readonly place: Place | undefined
}

/** What is seen of a clause only before it is filled in. */
export interface NotedClause {
  readonly id: string
  /** First line of its own words and the line after the last, from 0. */
  readonly start: number
  readonly end: number
  readonly table: boolean
  readonly links: readonly Noted[]
  readonly values: readonly Noted[]
  /** How often something is emphasised. */
  readonly emphases: number
}

/** A line of front matter. */
export interface NotedLine {
  readonly key: 'title' | 'summary'
  readonly words: string
  readonly place: Place
}

/** A text as it was written; its words are read when they are checked. */
export interface NotedText {
  readonly tag: string
  readonly file: string
  readonly source: Source
  readonly front: readonly NotedLine[]
  readonly clauses: readonly NotedClause[]
}

/** Takes down where a text has links, values and emphasis. */
export function noteClauses(version: Unfilled): NotedText {
  const { tag, file, outlined, source } = version
  const front = (['title', 'summary'] as const).flatMap(key => {
    const place = version.places.get(key)
    const words = version[key]
    return place && words !== undefined ? [{ key, words, place }] : []
  })
  const clauses: NotedClause[] = []
  noteAll(outlined.clauses, clauses)
  return { tag, file, source, front, clauses }
}

function noteAll(outlines: readonly Outline[], clauses: NotedClause[]): void {
  for (const outline of outlines) {
    if (outline.tokens.length > 0) clauses.push(note(outline))
    noteAll(outline.clauses, clauses)
  }
}

const none: readonly never[] = []

function note({ id, kind, lines, tokens, clauses }: Outline): NotedClause {
  const [start, last] = lines
  const inner = clauses[0]?.lines[0] ?? last
  const end = Math.min(Math.max(inner, start + 1), last)
  const found = { links: [] as Noted[], values: [] as Noted[], emphases: 0 }
  for (const token of tokens) {
    if (token.children === null) count(token, found)
    else for (const child of token.children) count(child, found)
  }
  const { links, values, emphases } = found
  return {
    ...{ id, start, end, table: kind === 'table', emphases },
    links: links.length > 0 ? links : none,
    values: values.length > 0 ? values : none,
  }
}

function count(
  token: Token,
  found: { links: Noted[]; values: Noted[]; emphases: number },
): void {
  const { type } = token
  if (type === 'em_open' || type === 'strong_open') found.emphases += 1
  else if (type === 'value') {
    found.values.push({ name: token.info, place: placeOf(token) })
  } else if (type === 'link_open') {
    found.links.push({ name: hrefOf(token), place: placeOf(token) })
  }
}

function hrefOf(token: Token): string {
  const href = String(token.attrGet('href') ?? '')
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
