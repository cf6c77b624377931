import { type Language, longDate } from '../i18n/language.ts'
import { editions, type State } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'
import { states } from './StateBadge.tsx'

/** What a comparison says of a version, in its language. */
export interface ComparedText {
  /** Day on which it takes effect, `YYYY-MM-DD`. */
  readonly date: string
  readonly title: string
  /** Address of its page on its host: `/en/agreement/2026-11-22/`. */
  readonly address: string
  readonly effective: string
  readonly published: string
  readonly state: State
  /** In words: In force. */
  readonly stateName: string
  /** What changed from the version before. */
  readonly summary: string | undefined
}

/** What is said of `version` when it is compared. */
export function comparedText(
  site: Site,
  { t, tag }: Language,
  { document, date, published, title, summary }: Version,
): ComparedText {
  const edition = editions(site.library, document).find(e => e.date === date)
  const state = edition?.state ?? 'superseded'
  return {
    ...{ date, title, summary, state },
    address: href(site, `/${tag}/${document}/${date}/`),
    effective: t('document.effective', { date: longDate(tag, date) }),
    published: t('version.published', { date: longDate(tag, published) }),
    stateName: t(states[state]),
  }
}
