import { ClauseWords } from '../components/ClauseWords.tsx'
import { direction, languageName } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import type { SiteSettings } from '../library/site.ts'
import { isFront } from '../translation/translatable.ts'
import type { ClauseWork } from './clauseWork.ts'
import { SourceChange } from './SourceChange.tsx'
import type { Translation } from './translationOf.ts'
import { WorkPlace } from './WorkPlace.tsx'
import { nameIn, type Words } from './words.ts'

interface Props {
  readonly work: ClauseWork
  readonly translation: Translation
  readonly site: SiteSettings
  readonly words: Words
}

/** The fragment of a mark: `_todo-use-2` */
export const markId = (id: string) => `_todo-${id}`

/** Says at a clause what there is to do, and opens on its source. */
export function ClauseMark({ work, translation, site, words }: Props) {
  const { source, locales } = site
  const inSource = { lang: source, dir: direction(source) }
  const name = languageName(words.tag, source, locales)
  const whole = work.work === 'missing' ? flatten([work.source]) : [work.source]
  const written = whole.filter(({ html }) => html !== '')
  return (
    <details class="todo" id={markId(work.id)} lang={words.tag} dir="ltr">
      <summary>
        {isFront(work.id) && `${nameIn(words, work.id)} · `}
        {words.mark[work.work]}
      </summary>
      {work.before !== undefined && (
        <>
          <p class="label">{words.change}</p>
          <p class="words" {...inSource}>
            <SourceChange {...{ work, source }} />
          </p>
        </>
      )}
      <p class="label">{words.sourceNow}</p>
      <div class="words" {...inSource}>
        {written.map(({ number, html }) => (
          <div>
            <ClauseWords clause={{ number, html: withoutIds(html) }} />
          </div>
        ))}
      </div>
      <p>
        <a
          href={`${translation.sourceAddress}${isFront(work.id) ? '' : `#${work.id}`}`}
          hreflang={source}
        >
          {words.seeSource(name)}
        </a>
      </p>
      <WorkPlace {...{ work, translation, words }} />
    </details>
  )
}

/** Ids of terms are those of the page, which is another's. */
function withoutIds(html: string): string {
  return html.replaceAll(/ id="[^"]*"/g, '')
}
