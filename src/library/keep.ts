import type { Problem, Report } from '../problem.ts'
import type { LibraryMemory, Sign } from './libraryMemory.ts'

/** What was read last of one part of the content. */
export interface Slot<T> {
  last: Kept<T> | undefined
}

interface Kept<T> {
  readonly value: T
  readonly sign: Sign
  readonly inputs: readonly unknown[]
  readonly problems: readonly Problem[]
  /** Where what is found later is told, since the value may report it. */
  tell: Report
}

/** A slot of which nothing was read. */
export function slot<T>(): Slot<T> {
  return { last: undefined }
}

/** The slot of a name, made where there is none. */
export function slotOf<T>(slots: Map<string, Slot<T>>, name: string): Slot<T> {
  const known = slots.get(name) ?? slot<T>()
  slots.set(name, known)
  return known
}

/** What a part of the content is read from. */
interface From {
  readonly memory: LibraryMemory
  /** Its files; none where it is read from which files there are. */
  readonly paths: readonly string[]
  /** What else it follows from, to be the same one by one. */
  readonly inputs: readonly unknown[]
  readonly report: Report
}

/**
 * A part of the content as `read` reads it, or as it was read the last time, if
 * nothing is otherwise. Problems are reported either way.
 */
export async function keep<T>(
  slot: Slot<T>,
  { memory, paths, inputs, report }: From,
  read: (report: Report) => T | Promise<T>,
): Promise<T> {
  const { last } = slot
  if (last && same(last.inputs, inputs) && memory.holds(last.sign)) {
    last.tell = report
    last.problems.forEach(report)
    return last.value
  }
  const problems: Problem[] = []
  const sign = memory.sign(paths)
  const reading: { tell: Report } = { tell: one => void problems.push(one) }
  const value = await read(problem => reading.tell(problem))
  problems.forEach(report)
  reading.tell = report
  const kept = Object.assign(reading, { value, sign, inputs, problems })
  slot.last = memory.settles(sign) ? kept : undefined
  return value
}

/** Whether two lists hold the same things. */
export function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
