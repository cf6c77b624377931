import type { Language } from '../i18n/language.ts'
import type { Compared } from '../legal/compare.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly before: Version
  readonly after: Version
  /** The article that it stands in, which names what cannot be cited. */
  readonly article?: Compared
  readonly compared: Compared
}

/** Links to a clause in both versions, or in the one that has it. */
export function WhereItStands({ site, language, ...props }: Props) {
  const sides = (['before', 'after'] as const).filter(
    side => props.compared[side] !== undefined,
  )
  return (
    <>
      {sides.map(side => {
        const { tag, document, date, title } = props[side]
        const { id, citation } = props.compared[side] ?? {}
        const clause = citation || props.article?.[side]?.citation || title
        return (
          <>
            <a href={href(site, `/${tag}/${document}/${date}/#${id}`)}>
              {language.t(`changes.${side}`, { clause })}
            </a>{' '}
          </>
        )
      })}
    </>
  )
}
