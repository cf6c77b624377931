import type { Language } from '../i18n/language.ts'
import type { ChangeKind } from '../library/changeKind.ts'

interface Props {
  readonly language: Language
  readonly kind: ChangeKind
}

/** What sort of change a version is, where it is less than a usual one. */
export function KindLabel({ language, kind }: Props) {
  if (kind === 'material') return null
  return (
    <>
      {' '}
      <span class="kind">{language.t(`version.${kind}`)}</span>
    </>
  )
}
