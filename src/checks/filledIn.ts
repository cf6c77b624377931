/** Stands in the words for a citation or a value: they are not yet known. */
export const filledIn = '\uFFFC'
