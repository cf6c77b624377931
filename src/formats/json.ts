/** A file of JSON that people can read too. */
export function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
