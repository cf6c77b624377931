/** The columns of a table, named as translate-toolkit names them. */
export const csvColumns = [
  'id',
  'source',
  'target',
  'context',
  'developer_comments',
  'digest',
] as const
