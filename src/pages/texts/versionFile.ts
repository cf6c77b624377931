import { versionAddress } from '../../formats/addresses.ts'
import type { Version } from '../../library/library.ts'
import { versionsOf } from '../../library/versionsOf.ts'
import type { Site } from '../site.ts'
import { textPages } from './textPages.ts'

/** A file that every version has beside its page: `index.txt`. */
export function versionFile(
  name: string,
  render: (version: Version, site: Site) => string,
) {
  return textPages({
    each: ({ library }, document) => versionsOf(library.versions).all(document),
    address: version => versionAddress(version, name),
    render,
  })
}
