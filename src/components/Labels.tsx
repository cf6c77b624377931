import type { Language } from '../i18n/language.ts'
import type { Compared, ComparedArticle } from '../legal/compare.ts'
import { changeLabels } from './changeLabels.ts'

interface Props {
  readonly language: Language
  readonly compared: Compared | ComparedArticle
}

/** What became of a clause, in a word: Changed. */
export function Labels({ language, compared }: Props) {
  return (
    <>
      {changeLabels(compared).map(label => (
        <>
          <span class={`change ${label}`}>
            {language.t(`changes.${label}`)}
          </span>{' '}
        </>
      ))}
    </>
  )
}
