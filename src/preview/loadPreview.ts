import type { Library } from '../library/library.ts'
import { LibraryMemory } from '../library/libraryMemory.ts'
import { type LoadOptions, loadLibrary } from '../library/loadLibrary.ts'
import { ContentError, type Problem } from '../problem.ts'
import { findParts, type Part, partsOfProblem } from './parts.ts'

/** A problem, and what it concerns alone, if there is such a thing. */
export interface PartProblem {
  readonly part: Part | undefined
  /** The draft in whose files it is: a BCP 47 tag. */
  readonly draft: Part | undefined
  readonly problem: Problem
}

/** Content that people are at work on, as far as it can be shown. */
export interface Loaded {
  readonly library: Library
  /** Parts that could not be read, and are left out. */
  readonly leftOut: ReadonlySet<Part>
  /** Mistakes, which are shown over the pages. */
  readonly mistakes: readonly PartProblem[]
  /**
   * What translations lack, or have from words that the source has no more:
   * a build stops at it, while the preview marks it at the clause.
   */
  readonly unfinished: readonly Problem[]
  /** The same in drafts, at which no build stops. */
  readonly unready: readonly Problem[]
}

/**
 * Reads content to preview it, drafts and all. What is not finished stops
 * nothing here, and a mistake in a draft not the others. What `memory` has is
 * not worked out again.
 *
 * @throws ContentError with every problem, where one concerns all.
 */
export async function loadPreview(
  folder: string,
  dayIn: (timeZone: string) => string,
  memory = new LibraryMemory({ watched: true }),
): Promise<Loaded> {
  const attempt = (options: LoadOptions) =>
    loadLibrary(folder, dayIn, { drafts: true, memory, ...options }).catch(
      flaws,
    )
  const unfinished = { complete: false, checks: false }

  const whole = await attempt({})
  if (!(whole instanceof ContentError)) {
    return { library: whole, leftOut: none, mistakes: [], ...done }
  }
  const parts = await findParts(folder, dayIn, memory)
  const partsOf = (problem: Problem) => partsOfProblem(problem, folder, parts)
  const told = whole.problems.map(problem => {
    const own = partsOf(problem)
    const draft = own.find(part => !part.includes('/'))
    return { problem, draft, part: own[0] }
  })
  const sound = await attempt(unfinished)
  if (!(sound instanceof ContentError)) return sort(sound, none, told)

  const flawed = sound.problems.map(problem => partsOf(problem)[0])
  const leaveOut = new Set(flawed.filter(part => part !== undefined))
  if (flawed.includes(undefined)) throw whole
  const rest = await attempt({ ...unfinished, leaveOut })
  if (rest instanceof ContentError) throw whole
  return sort(rest, leaveOut, told)
}

const none: ReadonlySet<Part> = new Set()
const done = { unfinished: [], unready: [] }

/** Tells mistakes, which a check or a left out part has, from the rest. */
function sort(
  library: Library,
  leftOut: ReadonlySet<Part>,
  told: readonly PartProblem[],
): Loaded {
  const isMistake = ({ part, problem }: PartProblem) =>
    problem.rule !== undefined || leftOut.has(part ?? '')
  const rest = told.filter(one => !isMistake(one))
  const problemsOf = (some: readonly PartProblem[]) =>
    some.map(({ problem }) => problem)
  return {
    library,
    leftOut,
    mistakes: told.filter(isMistake),
    unfinished: problemsOf(rest.filter(({ draft }) => draft === undefined)),
    unready: problemsOf(rest.filter(({ draft }) => draft !== undefined)),
  }
}

function flaws(error: unknown): ContentError {
  if (error instanceof ContentError) return error
  throw error
}
