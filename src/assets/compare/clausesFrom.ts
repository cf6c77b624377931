import {
  type Clause,
  type ClauseKind,
  type Comparable,
  clauseKinds,
} from '../../legal/clause.ts'

/** A clause that others are put into. */
interface Branch extends Omit<Comparable, 'clauses'> {
  readonly clauses: Branch[]
}

/**
 * The clauses in `file`, the data of a version's `index.json`, each inside
 * the one it stands in.
 *
 * @throws Error if it is not the version of `date`, or not whole.
 */
export function clausesFrom(
  file: unknown,
  date: string,
): readonly Comparable[] {
  const { date: own, clauses } = fieldsOf(file)
  if (own !== date) throw new Error(`This is not the version of ${date}.`)
  if (!Array.isArray(clauses)) throw new Error('This version has no clauses.')
  const top: Branch[] = []
  const known = new Map<unknown, Branch[]>([[null, top]])
  for (const item of clauses) {
    const fields = fieldsOf(item)
    const clause = branch(fields)
    const around = known.get(fields['within'])
    if (around === undefined) throw new Error(`${clause.id} stands nowhere.`)
    around.push(clause)
    known.set(clause.id, clause.clauses)
  }
  return top
}

function branch(fields: Readonly<Record<string, unknown>>): Branch {
  const text = (name: keyof Clause) => {
    const value = fields[name]
    if (typeof value === 'string') return value
    throw new Error(`A clause has no "${name}".`)
  }
  return {
    kind: kindOf(text('kind')),
    id: text('id'),
    number: text('number'),
    citation: text('citation'),
    html: text('html'),
    text: text('text'),
    clauses: [],
  }
}

function kindOf(name: string): ClauseKind {
  const kind = clauseKinds.find(kind => kind === name)
  if (kind === undefined) throw new Error(`"${name}" is no kind of clause.`)
  return kind
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    throw new Error('This is no version.')
  }
  return Object.fromEntries(Object.entries(value))
}
