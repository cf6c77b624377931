import { languageName } from '../i18n/language.ts'
import type { TextStatus } from '../translation/status.ts'
import { clauseWork } from './clauseWork.ts'
import type { Preview } from './makePreview.ts'
import { StatusTable } from './StatusTable.tsx'
import { TextWork } from './TextWork.tsx'
import { type Translation, translationOf } from './translationOf.ts'
import type { Words } from './words.ts'

interface Props {
  /** BCP 47 tag. */
  readonly tag: string
  readonly rows: readonly TextStatus[]
  readonly preview: Preview
  readonly words: Words
}

/** One text to translate, with all that is known of it. */
export interface TextRow extends TextStatus {
  readonly translation: Translation
  readonly work: ReturnType<typeof clauseWork>
}

/** How far one language is: a table of its texts, and what there is to do. */
export function LanguageStatus({ tag, rows, preview, words }: Props) {
  const { library, site } = preview
  const { drafts, locales } = library.site
  const texts = rows.flatMap((row): TextRow[] => {
    const translation = translationOf(library, site, row.text)
    if (translation === undefined) return []
    return [{ ...row, translation, work: clauseWork(library, row.text) }]
  })
  const silent = rows.some(({ states }) => states === undefined)
  const open = texts.filter(({ work }) => work.length > 0)
  return (
    <section aria-labelledby={tag}>
      <h2 id={tag}>
        {languageName(words.tag, tag, [...locales, ...drafts])}{' '}
        <span class="tag">{tag}</span>{' '}
        {drafts.includes(tag) && <span class="state">{words.isDraft}</span>}
      </h2>
      <StatusTable {...{ texts, words }} label={tag} />
      {silent && (
        <p class="advice">
          {words.recordAll} <code>{`npm run accept -- --language ${tag}`}</code>
        </p>
      )}
      {open.map(text => (
        <TextWork {...{ text, words, site: library.site }} />
      ))}
      {open.length === 0 && !silent && <p class="advice">{words.nothing}</p>}
    </section>
  )
}
