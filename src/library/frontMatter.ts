import { markdown } from '../legal/markdown.ts'
import type { Place } from '../legal/source.ts'
import { didYouMean, nearest } from '../nearest.ts'
import type { Report } from '../problem.ts'
import { type ChangeKind, changeKinds, isChangeKind } from './changeKind.ts'
import { cutFrontMatter } from './cutFrontMatter.ts'
import { isDate } from './date.ts'
import { plainYaml } from './plainYaml.ts'
import type { TextFile } from './textFile.ts'
import { type Entry, readYaml } from './yaml.ts'

/** What stands between the `---` lines of a version. */
export interface FrontMatter {
  readonly title: string
  /** Day on which the version was made public, `YYYY-MM-DD`. */
  readonly published: string
  /** What changed, in one or two sentences. */
  readonly summary: string | undefined
  readonly kind: ChangeKind
  /** The file with the front matter blanked, so that lines keep their place. */
  readonly body: string
  /** Where the value of each key stands. */
  readonly places: ReadonlyMap<string, Place>
  /** Whether something was reported: what could not be read is empty. */
  readonly broken: boolean
}

const keys: Readonly<Record<string, string>> = {
  title: 'the title of the document in this language',
  published: 'the day on which this version is made public, as 2026-11-22',
  summary: 'what this version changes, in one or two sentences',
  kind: `the sort of change: ${changeKinds.join(', ')}`,
}

/** Reads a version's front matter (YAML 1.2), and reports what is wrong. */
export function readFrontMatter(source: TextFile, report: Report): FrontMatter {
  let broken = false
  const tell = (
    line: number,
    column: number,
    message: string,
    mend: string,
  ) => {
    broken = true
    report({ file: source.file, line, column, message, mend })
  }
  const { yaml, line: first, body, found } = cutFrontMatter(source.text, tell)
  const plain = found ? plainYaml(yaml) : []
  const { entries, whole } = plain
    ? { entries: plain, whole: found }
    : readYaml(
        yaml,
        ([line, column], message, mend) =>
          tell(first + line, column, message, mend),
        Object.keys(keys),
      )
  const values = new Map<string, string>()
  const places = new Map<string, Place>()
  for (const entry of entries) {
    const { key, value = '', valueAt } = entry
    values.set(key, value)
    places.set(key, { line: first + valueAt[0], column: valueAt[1] })
    const fault = unfit(entry)
    if (fault === undefined) continue
    const [[line, column], message, mend] = fault
    tell(first + line, column, message, mend)
  }
  for (const key of whole ? ['title', 'published'] : []) {
    if (values.has(key) || misspelt(key, values)) continue
    const mend = `Write "${key}: …" (${keys[key]}).`
    tell(first - 1, 1, `has no "${key}" in its front matter.`, mend)
  }
  const kind = values.get('kind') ?? ''
  return {
    title: values.get('title') ?? '',
    published: values.get('published') ?? '',
    summary: values.get('summary'),
    kind: isChangeKind(kind) ? kind : 'material',
    places,
    body,
    broken,
  }
}

/** Markdown and HTML: strong words, links, ids, emphasis and so on. */
const markup =
  /\*\*|~~|`|\]\(|<\/\w+>|<br\s*\/?>|<!--|\{#[^{}]*\}|\*[^\s*](?:[^*]*[^\s*])?\*|(?<![\p{L}\p{N}_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{L}\p{N}_])/u

/** The first `&amp;` or `&#38;` that stands for a character. */
function entityIn(value: string): string | undefined {
  const [found = ''] = /&#?\w+;/.exec(value) ?? []
  return markdown.utils.unescapeAll(found) === found ? undefined : found
}

/** What is wrong with a key or its value. */
function unfit(
  entry: Entry,
): readonly [Entry['keyAt'], string, string] | undefined {
  const { key, keyAt, value, valueAt } = entry
  const names = Object.keys(keys)
  if (!names.includes(key)) {
    const mend = didYouMean(key, names, `The keys are ${names.join(', ')}.`)
    return [keyAt, `has an unknown key "${key}".`, mend]
  }
  if (value === undefined) return undefined
  if (value === '') {
    return [keyAt, `has nothing for "${key}".`, `Write ${keys[key]}.`]
  }
  if (key === 'published' && !isDate(value)) {
    const message = `has "${value}" for "published", which is no day.`
    return [valueAt, message, 'Write a day as 2026-11-22.']
  }
  if (key === 'kind' && !isChangeKind(value)) {
    const message = `has "${value}" for "kind", which is none.`
    const names = `Write ${changeKinds.join(', ')}; material where it is left out.`
    return [valueAt, message, didYouMean(value, changeKinds, names)]
  }
  const braces = /\{\{.*?\}\}/.exec(value)?.[0]
  if (braces !== undefined) {
    const message = `has ${braces} in its front matter.`
    return [valueAt, message, 'Nothing is filled in there: write it out.']
  }
  const mark = markup.exec(value)?.[0] ?? entityIn(value)
  if (mark === undefined) return undefined
  const message = `has "${mark}" for "${key}", where there are words alone.`
  if (mark.startsWith('&')) {
    return [valueAt, message, 'Write the character itself.']
  }
  return [
    valueAt,
    message,
    'Neither Markdown nor HTML is read there: take it out.',
  ]
}

/** Whether an unknown key was meant to be this one, which was told. */
function misspelt(key: string, values: ReadonlyMap<string, string>): boolean {
  const names = Object.keys(keys)
  return [...values.keys()].some(
    name => !names.includes(name) && nearest(name, names) === key,
  )
}
