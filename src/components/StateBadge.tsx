import type { Language } from '../i18n/language.ts'
import type { State } from '../library/history.ts'

interface Props {
  readonly language: Language
  readonly state: State
}

/** Where a version stands, by its key in ui.json. */
export const states = {
  upcoming: 'version.upcoming',
  'in-force': 'version.inForce',
  superseded: 'version.superseded',
} as const satisfies Record<State, string>

/** Where a version stands: In force. */
export function StateBadge({ language, state }: Props) {
  return <span class={`state ${state}`}>{language.t(states[state])}</span>
}
