import type { Language } from '../i18n/language.ts'
import type { Compared, ComparedArticle } from '../legal/compare.ts'
import type { Version } from '../library/library.ts'
import type { Site } from '../pages/site.ts'
import { Labels } from './Labels.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { WhereItStands } from './WhereItStands.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly before: Version
  readonly after: Version
  readonly article: ComparedArticle
  readonly compared: Compared
}

/** A clause: what became of it, where it stands, and its words. */
export function ClauseChanges({ compared, ...rest }: Props) {
  const { language } = rest
  const { change, before, after, runs } = compared
  const { kind, number } = after ?? before ?? {}
  return (
    <div class={`clause ${kind} ${change}`} id={after?.id}>
      <p class="where">
        {change !== 'unchanged' && (
          <Labels language={language} compared={compared} />
        )}
        <WhereItStands {...rest} compared={compared} />
      </p>
      <p class="change-words">
        {number !== '' && <span class="number">{number}</span>}
        <span>
          <MarkedWords language={language} runs={runs} />
        </span>
      </p>
    </div>
  )
}
