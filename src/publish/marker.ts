/** A file that marks a folder as made by this program, safe to replace. */
export const marker = '.tiaowen'
