import type { Phase } from './plan.ts'

/** Is told how far a deploy is. */
export interface Progress {
  readonly step: (phase: string, done: number, all: number) => void
}

const names: Readonly<Record<Phase['name'], string>> = {
  bytes: 'bytes, under their digest',
  hashed: 'files named by a digest',
  engine: 'search engine',
  entry: 'search index',
  page: 'pages and other files',
  manifest: 'manifest',
}

/**
 * Progress for people: on a terminal one line that grows, elsewhere a line for
 * each phase that is done.
 */
export function showProgress(
  print: (line: string) => void,
  /** Writes over the last line of a terminal; undefined elsewhere. */
  rewrite: ((line: string) => void) | undefined,
): Progress {
  return {
    step(phase, done, all) {
      const name = Object.entries(names).find(([key]) => key === phase)?.[1]
      const line = `  ${(name ?? phase).padEnd(28)}${done} of ${all}`
      if (done === all) {
        rewrite?.('')
        print(line)
      } else rewrite?.(line)
    },
  }
}
