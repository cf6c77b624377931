import type { Numbering } from './numbering.ts'

/**
 * How a document, or a clause of it, is cited from outside:
 * `Article V of the Rules`; the document alone where the clause has no
 * citation of its own.
 */
export function cite(
  numbering: Pick<Numbering, 'document' | 'within'>,
  title: string,
  citation = '',
): string {
  const document = numbering.document.replace('{title}', () => title)
  if (citation === '') return document
  return numbering.within
    .replace('{document}', () => document)
    .replace('{citation}', () => citation)
}
