import { ContentError, formatProblem, type Problem } from '../problem.ts'
import type { Library } from './library.ts'
import { type LoadOptions, loadLibrary } from './loadLibrary.ts'

export interface DraftOptions extends Omit<LoadOptions, 'drafts'> {
  /** The language to work on, which cannot be left out. */
  readonly needed?: string | undefined
  /** Tells a person of drafts that were left out. */
  readonly tell?: ((words: string) => void) | undefined
}

/** What was read, and which drafts it has. */
export interface WithDrafts {
  readonly library: Library
  readonly drafts: readonly string[]
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
  const load = (drafts: LoadOptions['drafts'] = false) =>
    loadLibrary(folder, dayIn, { ...options, drafts })
  const problemsOf = (loading: Promise<Library>) =>
    loading.then(
      () => [],
      (error: unknown) => {
        if (error instanceof ContentError) return error.problems
        throw error
      },
    )
  try {
    const library = await load(true)
    return { library, drafts: library.site.drafts }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    // What is wrong with public languages is told with all the rest.
    const known = await load().catch(() => {
      throw error
    })
    const sound: string[] = []
    const flawed = new Map<string, readonly Problem[]>()
    for (const tag of known.site.drafts) {
      const problems = await problemsOf(load([tag]))
      if (problems.length === 0) sound.push(tag)
      else flawed.set(tag, problems)
    }
    const own = flawed.get(needed ?? '')
    if (own !== undefined) throw new ContentError(own)
    tell(leftOut(flawed))
    return { library: await load(sound), drafts: sound }
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
