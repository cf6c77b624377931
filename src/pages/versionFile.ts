import { versionAddress } from '../formats/addresses.ts'
import type { Version } from '../library/library.ts'
import { type Page, page } from './page.ts'

/** A file that every version has beside its page: `index.txt`. */
export function versionFile(name: string, render: Page<Version>['render']) {
  return page({
    each: site => site.library.versions,
    address: version => versionAddress(version, name),
    render,
  })
}
