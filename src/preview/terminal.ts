import { formatProblem, formatWarnings, type Problem } from '../problem.ts'
import { explain } from '../publish/runCommand.ts'
import type { Desk } from './liveState.ts'
import type { Preview } from './makePreview.ts'

/**
 * Tells the person at the terminal how things stand, after each making. What
 * was told the last time is not told again.
 */
export function terminal(print: (line: string) => void): (desk: Desk) => void {
  const last = new Map<string, string>()
  let wrong = false
  function tell(kind: string, words: string): void {
    if (words !== '' && last.get(kind) !== words) print(words)
    last.set(kind, words)
  }
  return ({ preview, error }) => {
    if (error !== undefined) {
      wrong = true
      return print(explain(error))
    }
    if (preview === undefined) return
    const { library, mistakes, unfinished, unready } = preview
    const { drafts } = library.site
    if (library.warnings.length > 0) print(formatWarnings(library.warnings))
    const listed = `Drafts, which a build leaves out: ${drafts.join(', ')}`
    tell('drafts', drafts.length > 0 ? listed : '')
    const stops = 'A build stops at this; the pages mark it:'
    tell('unfinished', listOf(stops, unfinished))
    tell('unready', listOf('In drafts, not finished yet:', unready))
    const told = mistakes.map(({ problem }) => problem)
    tell('mistakes', listOf(leftOutWords(preview), told))
    if (wrong && told.length === 0) print('All problems are mended.')
    wrong = told.length > 0
  }
}

function leftOutWords({ leftOut }: Preview): string {
  return leftOut.size === 0
    ? 'Mistakes:'
    : `Shown as it was before: ${[...leftOut].join(', ')}`
}

function listOf(head: string, problems: readonly Problem[]): string {
  const lines = problems.map(formatProblem)
  return lines.length === 0 ? '' : [head, ...lines, ''].join('\n')
}
