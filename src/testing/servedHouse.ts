import { writeHouse } from './house.ts'
import { makeStale } from './makeStale.ts'
import { type ServedFixture, servedFixture } from './servedFixture.ts'

/** The site of the made-up library, with a translation that is stale. */
export function servedHouse(): Promise<ServedFixture> {
  return servedFixture(async locales => {
    await writeHouse(locales)
    await makeStale(locales)
  })
}
