import type { Manifest } from '../release/manifest.ts'

/** The languages of a release, which its first page is in, all at once. */
export function languagesOf({ files }: Manifest): readonly string[] {
  const first = files.find(({ path }) => path === 'index.html')
  const named = first?.headers['content-language'] ?? ''
  return named === '' ? [] : named.split(', ')
}
