import { formatTable } from './formatTable.ts'

/** What a system took at one size. */
interface Taken {
  readonly system: string
  readonly pages: number
}

/**
 * A table in Markdown: a row for each system, a column for each number of
 * texts, with a dash where a system was not asked for so many.
 */
export function formatSizes<Each extends Taken>(
  title: string,
  all: readonly Each[],
  cell: (taken: Each) => string,
): string {
  const sizes = [...new Set(all.map(({ pages }) => pages))]
  const names = [...new Set(all.map(({ system }) => system))]
  const rows = names.map(name => [
    name,
    ...sizes.map(size => {
      const taken = all.find(
        ({ system, pages }) => system === name && pages === size,
      )
      return taken === undefined ? '–' : cell(taken)
    }),
  ])
  return formatTable([[title, ...sizes.map(size => `${size} texts`)], ...rows])
}
