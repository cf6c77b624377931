import { textsInForce } from '../library/library.ts'
import type { TextName } from '../translation/currentVersions.ts'
import { Banner } from './Banner.tsx'
import { ClauseMark } from './ClauseMark.tsx'
import { type ClauseWork, clauseWork } from './clauseWork.ts'
import type { Preview } from './makePreview.ts'
import { type Mark, markClauses } from './markClauses.ts'
import { type Translation, translationOf } from './translationOf.ts'
import type { Words } from './words.ts'

/**
 * A page as it is shown to those who work on it: with a mark at each clause
 * that is to be translated, and a banner where its language is a draft. What
 * a build writes has none of it. `name` is the file's: `en/terms/index.html`.
 */
export function dressPage(
  html: string,
  name: string,
  preview: Preview,
  words: Words,
): string {
  const { library, site } = preview
  const { locales, drafts } = library.site
  const [tag = ''] = name.split('/')
  if (![...locales, ...drafts].includes(tag)) return html
  const text = textAt(name, preview)
  const translation = text && translationOf(library, site, text)
  const work = translation ? clauseWork(library, translation.text) : []
  const marks = translation ? marksOf(work, translation, preview, words) : []
  const marked = markClauses(html, marks, translation?.clauses ?? [])
  const banner = (
    <Banner
      {...{ tag, words, site: library.site, todo: work.length }}
      translate={`${site.base}/translate/`}
      unwritten={translation?.written ? undefined : translation?.file}
    />
  )
  return marked.replace('</header>', () => `</header>${banner}`)
}

/** A mark for each clause; for what is missing in a missing one, just that. */
function marksOf(
  work: readonly ClauseWork[],
  translation: Translation,
  { library }: Preview,
  words: Words,
): readonly Mark[] {
  const { site } = library
  return work
    .filter(({ inside }) => !inside)
    .map(work => ({
      work,
      html: (<ClauseMark {...{ work, translation, site, words }} />).text,
    }))
}

/**
 * The text of a page of a document, at its own address or at a version's,
 * whether or not it is written.
 */
function textAt(name: string, { library }: Preview): TextName | undefined {
  const [, tag = '', document = '', date] =
    /^([^/]+)\/([^/]+)\/(?:(\d{4}-\d\d-\d\d)\/)?index\.html$/.exec(name) ?? []
  if (date !== undefined) return { tag, document, date }
  const { source } = library.site
  const now = [tag, source]
    .flatMap(tag => textsInForce(library, tag))
    .find(text => text.document === document)
  return now && { tag, document, date: now.date }
}
