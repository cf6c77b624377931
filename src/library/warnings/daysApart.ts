import type { WarnDocument } from '../findWarnings.ts'
import type { Edition } from '../history.ts'
import type { Version } from '../library.ts'

/**
 * Texts to come that one language has for one day and another for another
 * day: most likely one version of which a file is named by the wrong day.
 * It is told of the language that is no source, or else of the later day.
 */
export const daysApart: WarnDocument = (editions, { site }) => {
  const upcoming = editions.filter(({ state }) => state === 'upcoming')
  return upcoming.flatMap((edition, index) => {
    const other = upcoming.find(
      (one, at) => isApart(edition, one) && isTold(edition, one, at > index),
    )
    if (other === undefined) return []
    const [there] = lacking(other, edition).map(({ tag }) => tag)
    return lacking(edition, other).map(({ file }) => ({
      rule: 'days-apart',
      ...{ file, line: 0, column: 0 },
      message: `takes effect on ${edition.date}, for which ${there} has no text, while it has one for ${other.date}.`,
      mend: 'If they are one version, name both by the day on which it takes effect.',
    }))
  })

  /** Whether of two versions this is the one that is told. */
  function isTold(edition: Edition, other: Edition, later: boolean): boolean {
    const here = edition.texts.has(site.source)
    return here === other.texts.has(site.source) ? later : !here
  }
}

/** The texts of one version in languages that the other has not. */
function lacking({ texts }: Edition, other: Edition): readonly Version[] {
  return [...texts.values()].filter(({ tag }) => !other.texts.has(tag))
}

function isApart(one: Edition, other: Edition): boolean {
  return lacking(one, other).length > 0 && lacking(other, one).length > 0
}
