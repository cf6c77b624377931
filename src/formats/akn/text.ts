import type { Version } from '../../library/library.ts'
import type { Site } from '../../pages/site.ts'

/** A version that is being written, and the eIds of its clauses. */
export interface Text {
  readonly site: Site
  readonly version: Version
  readonly eIds: ReadonlyMap<string, string>
}
