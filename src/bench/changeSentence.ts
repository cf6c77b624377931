/** The sentence that edits change, and the name in it. */
export const changedSentence = / It is known as (\w+)\./

/**
 * An English text whose last paragraph ends with a sentence that has the
 * name; the sentence of an earlier edit is changed.
 * ('Words.\n', 'Vakoro') -> 'Words. It is known as Vakoro.\n'
 */
export function changeSentence(text: string, name: string): string {
  const before = text.replace(changedSentence, '').trimEnd()
  return `${before} It is known as ${name}.\n`
}
