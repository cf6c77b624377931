import type { Compared } from '../legal/compare.ts'
import type { ComparedText } from './comparedText.ts'
import type { Say } from './comparisonWords.ts'

/** What every part of a comparison is told. */
export interface ComparisonProps {
  readonly t: Say
  readonly before: ComparedText
  readonly after: ComparedText
}

interface Props extends ComparisonProps {
  readonly compared: Compared
}

/**
 * Links to a clause where it stands: in both versions if it is cited another
 * way now, else in the newer one, or in the one that has it.
 */
export function WhereItStands({ t, compared, ...texts }: Props) {
  const sides = (['before', 'after'] as const).flatMap(side => {
    const { address, title } = texts[side]
    const id = compared[side]?.id
    const clause = compared.cited[side] || title
    return id === undefined ? [] : { side, clause, href: `${address}#${id}` }
  })
  const [first, second] = sides
  const shown = first?.clause === second?.clause ? sides.slice(-1) : sides
  return (
    <>
      {shown.map(({ side, clause, href }) => (
        <>
          <a href={href} aria-label={t(`changes.${side}`, { clause })}>
            {clause}
          </a>{' '}
        </>
      ))}
    </>
  )
}
