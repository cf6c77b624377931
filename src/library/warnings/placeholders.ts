import type { Warn } from '../findWarnings.ts'

/** What people write where words are still to come. */
const toCome =
  /^(?:todo|tbd|fixme|xxx+|待[写补定译填]充?|[….?？—-]+)[….。:：!！?？]*$/i

/** In capitals alone: "todo" is a word of Spanish. */
const note = /\b(?:TODO|TBD|FIXME)\b/

/** Summaries that are still to be written; recorded ones stay as they are. */
export const placeholders: Warn = ({ texts }) =>
  [...texts.values()]
    .filter(({ summary = '', record }) => {
      const words = summary.trim()
      return record === undefined && (toCome.test(words) || note.test(words))
    })
    .map(({ file, summary, places }) => ({
      rule: 'placeholder',
      file,
      ...(places.get('summary') ?? { line: 1, column: 1 }),
      message: `has "${summary}" for "summary", as if it were still to be written.`,
      mend: 'Write what this version changes, in one or two sentences.',
    }))
