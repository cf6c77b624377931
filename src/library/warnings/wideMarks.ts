import { flatten } from '../../legal/clause.ts'
import type { Warn } from '../findWarnings.ts'

/** Full-width marks that are right in some texts, and mostly meant as Markdown. */
const marks: readonly (readonly [RegExp, string])[] = [
  [
    /＊＊(?=[^＊\s][^＊]*＊＊)/,
    'For strong words write **words**, in ASCII stars.',
  ],
  [/^＞(?!\s*\d)/, 'For a quotation write "> " in ASCII.'],
]

/** Full-width marks that stay in the words as they are. */
export const wideMarks: Warn = ({ texts }) =>
  [...texts.values()].flatMap(({ file, clauses }) =>
    flatten(clauses).flatMap(({ text, line }) =>
      marks.flatMap(([form, mend]) => {
        const [mark] = form.exec(text) ?? []
        if (mark === undefined) return []
        const message = `has "${mark}" in its words, which shows as it is.`
        return { rule: 'wide-mark', file, line, column: 1, message, mend }
      }),
    ),
  )
