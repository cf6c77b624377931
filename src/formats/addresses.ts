import type { Version } from '../library/library.ts'

/** Address of a version from the site's root: `/en/agreement/2026-11-22/` */
export function versionAddress(
  { tag, document, date }: Pick<Version, 'tag' | 'document' | 'date'>,
  file = '',
): string {
  return `/${tag}/${document}/${date}/${file}`
}

/** Address of a language's feed from the site's root: `/en/feed.xml` */
export function feedAddress(tag: string): string {
  return `/${tag}/feed.xml`
}
