import type { Warn } from '../findWarnings.ts'

/** Terms that the text does not use after their definition. */
export const unusedTerms: Warn = ({ texts }) =>
  [...texts.values()].flatMap(({ file, terms }) =>
    terms
      .filter(({ uses }) => uses === 0)
      // Of a term defined twice, the uses are those of the first.
      .filter(
        ({ id, words }) =>
          terms.find(other => other.words === words)?.id === id,
      )
      .map(({ words, place }) => ({
        rule: 'unused-term',
        file,
        ...place,
        message: `defines the term "${words}" and does not use it below.`,
        mend: 'Use the same words, capitals included, or take the brackets and braces out.',
      })),
  )
