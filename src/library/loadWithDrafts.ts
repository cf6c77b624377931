import { ContentError, formatProblem, type Problem } from '../problem.ts'
import type { Library } from './library.ts'
import { type LoadOptions, loadLibrary } from './loadLibrary.ts'

export interface DraftOptions extends Omit<LoadOptions, 'drafts' | 'leaveOut'> {
  /** The language to work on, which cannot be left out. */
  readonly needed?: string | undefined
  /** Tells a person of drafts that were left out. */
  readonly tell?: ((words: string) => void) | undefined
}

/** What was read, and the drafts that it has not. */
export interface WithDrafts {
  readonly library: Library
  readonly leaveOut: ReadonlySet<string>
}

/**
 * Reads a content folder with the languages that are drafts. Those that
 * cannot be read are told, and left out: they stop no work on the others.
 *
 * @throws ContentError with every problem of what cannot be left out.
 */
export async function loadWithDrafts(
  folder: string,
  dayIn: (timeZone: string) => string,
  { needed, tell = () => {}, ...options }: DraftOptions = {},
): Promise<WithDrafts> {
  const load = (leaveOut: ReadonlySet<string> = new Set(), drafts = true) =>
    loadLibrary(folder, dayIn, { ...options, drafts, leaveOut })
  try {
    return { library: await load(), leaveOut: new Set() }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    // What is wrong with public languages is told with all the rest.
    const { site } = await load(new Set(), false).catch(() => {
      throw error
    })
    const flawed = new Map<string, readonly Problem[]>()
    for (const tag of site.drafts) {
      const others = site.drafts.filter(other => other !== tag)
      const problems = await problemsIn(load(new Set(others)))
      if (problems.length > 0) flawed.set(tag, problems)
    }
    const own = flawed.get(needed ?? '')
    if (own !== undefined) throw new ContentError(own)
    tell(leftOut(flawed))
    const leaveOut = new Set(flawed.keys())
    return { library: await load(leaveOut), leaveOut }
  }
}

async function problemsIn(
  loading: Promise<Library>,
): Promise<readonly Problem[]> {
  try {
    await loading
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

/** The problems of each draft that is left out, as a person reads them. */
function leftOut(flawed: ReadonlyMap<string, readonly Problem[]>): string {
  const parts = [...flawed].map(([tag, problems]) =>
    [
      `${tag} is a draft with mistakes, and is left out here:`,
      ...problems.map(problem => `  ${formatProblem(problem)}`),
    ].join('\n'),
  )
  return `${parts.join('\n')}\n`
}
