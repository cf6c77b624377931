/**
 * The columns of a table: those that translate-toolkit, and so Weblate, knows
 * and keeps. The last line of the comments is the digest.
 */
export const csvColumns = [
  'id',
  'source',
  'target',
  'context',
  'developer_comments',
] as const
