import { afterAll, test } from 'vitest'
import { tinySite } from '../../library/tinySite.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { checkWarmBuilds } from './checkWarmBuilds.ts'

afterAll(closeSearch)

test('a build that takes things over gives what a new one gives', async () => {
  await checkWarmBuilds(tinySite, 3)
}, 120_000)
