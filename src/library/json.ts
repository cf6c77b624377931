import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser'
import type { z } from 'zod'
import type { Place } from '../legal/source.ts'
import { didYouMean, nearest } from '../nearest.ts'
import type { Report } from '../problem.ts'
import { issueProblem, leaves } from './jsonIssue.ts'
import { syntaxProblems } from './jsonSyntax.ts'
import { checkTexts } from './jsonTexts.ts'
import { fieldsOf, schemaAt } from './schemaFields.ts'
import type { TextFile } from './textFile.ts'

/** Leads to a part of a JSON value: `['footer', 'phone']`. */
export type JsonPath = readonly (string | number)[]

/** A JSON object that was read with its schema, and where its parts stand. */
export interface Json<T> {
  /**
   * What it says. Parts that do not fit the schema are those of a stand-in,
   * so that reading can go on and find more problems.
   */
  readonly value: T
  /** What was written, fit or not. */
  readonly raw: Readonly<Record<string, unknown>>
  /** Keys of the outermost level that are the stand-in's. */
  readonly replaced: ReadonlySet<string>
  /** Reports a problem at the value that `path` leads to. */
  readonly problem: (path: JsonPath, message: string, mend: string) => void
  /** Where the value that `path` leads to stands. */
  readonly placeOf: (path: JsonPath) => Place
}

type Tell = (offset: number, message: string, mend: string) => void

/**
 * Parses strict JSON (RFC 8259, no duplicate keys) and validates it with
 * `schema`; reports every fault with its place. `standIn` fits the schema.
 */
export function readJson<S extends z.ZodObject>(
  source: TextFile,
  schema: S,
  standIn: Readonly<Record<string, unknown>>,
  report: Report,
): Json<z.output<S>> {
  const placeAt = (offset: number): Place => {
    const before = source.text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  const tell: Tell = (offset, message, mend) =>
    report({ file: source.file, ...placeAt(offset), message, mend })
  const errors: ParseError[] = []
  const options = { disallowComments: true }
  const tree = parseTree(source.text, errors, options)
  const { problems, fatal } = syntaxProblems(source.text, errors)
  for (const { offset, message, mend } of problems) tell(offset, message, mend)
  if (tree !== undefined && !fatal) {
    checkTexts(tree, source.text, tell)
    dropDuplicates(tree, source.text, tell)
  }
  const value: unknown = tree && getNodeValue(tree)
  const raw: Record<string, unknown> = isObject(value) ? { ...value } : {}
  const bad = new Set<string>()
  if (tree !== undefined && !fatal) {
    for (const key of reportIssues(tree, value, schema, tell)) bad.add(key)
  }
  // After a slip of syntax, a list may have been cut short.
  for (const [key, part] of Object.entries(raw)) {
    if (fatal && typeof part !== 'string') bad.add(key)
  }
  const fit = Object.entries(raw).filter(([key]) => !bad.has(key))
  const parsed = schema.safeParse(fatal ? undefined : value)
  const rescued = schema.safeParse({ ...standIn, ...Object.fromEntries(fit) })
  const offsetOf = (path: JsonPath) =>
    tree === undefined ? 0 : nodeAt(tree, path).offset
  return {
    value: parsed.data ?? rescued.data ?? schema.parse(standIn),
    raw,
    replaced: new Set(
      Object.keys(standIn).filter(key => bad.has(key) || !(key in raw)),
    ),
    problem: (path, message, mend) => tell(offsetOf(path), message, mend),
    placeOf: path => placeAt(offsetOf(path)),
  }
}

/** Reports what does not fit; returns the outermost keys concerned. */
function reportIssues(
  tree: Node,
  value: unknown,
  schema: z.ZodObject,
  tell: Tell,
): readonly string[] {
  const valueAt = (path: readonly PropertyKey[]): unknown =>
    getNodeValue(nodeAt(tree, pathOf(path)))
  const found = schema.safeParse(value).error?.issues ?? []
  const issues = leaves(found, valueAt)
  const missing = new Set(
    issues
      .filter(({ path }) => nodeOf(tree, pathOf(path)) === undefined)
      .map(({ path }) => path.join('.')),
  )
  const told = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const path = pathOf(issue.path)
    const inside = schemaAt(schema, path)
    const known = Object.keys(inside ? fieldsOf(inside) : {})
    const absent = known.filter(key => missing.has([...path, key].join('.')))
    for (const key of issue.keys) {
      // A key misspelt is not missing as well.
      const meant = nearest(key, absent)
      if (meant !== undefined) told.add([...path, meant].join('.'))
      const mend = didYouMean(key, meant ? [meant] : known, 'Take it out.')
      const node = nodeOf(tree, [...path, key])?.parent ?? nodeAt(tree, path)
      const name = [...path, key].join('.')
      tell(node.offset, `has an unknown key "${name}".`, mend)
    }
  }
  for (const issue of issues) {
    const path = pathOf(issue.path)
    const name = path.join('.')
    if (issue.code === 'unrecognized_keys' || told.has(name)) continue
    told.add(name)
    const node = nodeOf(tree, path)
    const inside = schemaAt(schema, path)
    const found = node && getNodeValue(node)
    tell(nodeAt(tree, path).offset, ...issueProblem(issue, path, found, inside))
  }
  return issues.map(({ path }) => String(path[0]))
}

/** Reports keys that stand twice, and takes the second out of the tree. */
function dropDuplicates(node: Node, text: string, tell: Tell): void {
  const seen = new Map<string, number>()
  for (const child of [...(node.children ?? [])]) {
    dropDuplicates(child, text, tell)
    if (node.type !== 'object') continue
    const key = String(child.children?.[0]?.value)
    const line = seen.get(key)
    if (line === undefined) {
      seen.set(key, text.slice(0, child.offset).split('\n').length)
      continue
    }
    const message = `has the key "${key}" again; it stands on line ${line}.`
    tell(child.offset, message, 'Keep one of the two.')
    node.children?.splice(node.children.indexOf(child), 1)
  }
}

function pathOf(path: readonly PropertyKey[]): JsonPath {
  return path.filter(key => typeof key !== 'symbol')
}

function nodeOf(tree: Node, path: JsonPath): Node | undefined {
  return findNodeAtLocation(tree, [...path])
}

/** The node at `path`, or the nearest one above it that exists. */
function nodeAt(tree: Node, path: JsonPath): Node {
  return (
    nodeOf(tree, path) ?? (path.length ? nodeAt(tree, path.slice(0, -1)) : tree)
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
