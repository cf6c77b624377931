import type { Exchange, Returned, Tell } from '../format.ts'
import { isDigests } from '../unit.ts'
import { readMarks } from './readMarks.ts'
import { childrenOf, readXml, wordsIn, type XmlElement } from './readXml.ts'

/** What differs between the versions of XLIFF. */
export interface Dialect {
  readonly namespace: string
  /** Name of the element that holds a unit. */
  readonly unit: string
  /** Elements in a unit that hold source and target; none: it does itself. */
  readonly texts: readonly string[]
  readonly languages: (root: XmlElement) => readonly [string, string]
}

/** Reads the units of an XLIFF file, whatever a tool has put around them. */
export function readUnits(
  text: string,
  tell: Tell,
  dialect: Dialect,
): Exchange<Returned> {
  const root = readXml(text, tell)
  if (root === undefined) return { sourceTag: '', tag: '', units: [] }
  const [sourceTag, tag] = dialect.languages(root)
  const units = childrenOf(root, 'file').flatMap(file => {
    const original = file.attributes.get('original') ?? ''
    return unitsIn(file, dialect).map(unit =>
      readUnit(unit, original, dialect, tell),
    )
  })
  return { sourceTag, tag, units }
}

function unitsIn(element: XmlElement, dialect: Dialect): readonly XmlElement[] {
  return childrenOf(element, 'body', 'group', dialect.unit).flatMap(child =>
    child.name === dialect.unit ? child : unitsIn(child, dialect),
  )
}

function readUnit(
  unit: XmlElement,
  original: string,
  { texts }: Dialect,
  tell: Tell,
): Returned {
  const parts = texts.length === 0 ? [unit] : childrenOf(unit, ...texts)
  const sources = parts.flatMap(part => childrenOf(part, 'source').slice(0, 1))
  const targets = inOrder(
    parts.map(part => childrenOf(part, 'target').slice(0, 1)),
  )
  const { line, column } = targets[0] ?? unit
  const marks = readMarks(unit, [...sources, ...targets], tell)
  const source = sources.map(marks).join('')
  const target = targets.map(marks).join('')
  const half = parts.find(
    part => part.name === 'segment' && childrenOf(part, 'target').length === 0,
  )
  const id = unit.attributes.get('id') ?? ''
  if (target.trim() !== '' && half !== undefined) {
    const message = `has a segment of ${id} without a target, beside others that have one.`
    tell(half.line, half.column, message, 'Translate it too, or none of them.')
  }
  const notes = [unit, ...childrenOf(unit, 'notes')].flatMap(around =>
    childrenOf(around, 'note'),
  )
  // Some tools forget of what kind a note is.
  const said = notes.map(note => wordsIn(note).trim())
  return {
    ...{ key: `${original}#${id}`, source, target, line, column },
    digests: said.find(isDigests) ?? '',
    unfinished: targets.some(isUnfinished),
  }
}

/** Targets in the order of the translation, which XLIFF 2 lets differ. */
function inOrder(
  targets: readonly (readonly XmlElement[])[],
): readonly XmlElement[] {
  return targets
    .flatMap((own, index) =>
      own.map(target => ({
        target,
        place: Number(target.attributes.get('order') ?? index + 1),
      })),
    )
    .toSorted((a, b) => a.place - b.place)
    .map(({ target }) => target)
}

/** Whether XLIFF 1.2 says that a target is still to be worked on. */
function isUnfinished({ attributes }: XmlElement): boolean {
  return /^(new|needs-.*)$/.test(attributes.get('state') ?? '')
}
