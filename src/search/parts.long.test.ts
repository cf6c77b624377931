import { afterAll, beforeAll, test } from 'vitest'
import { declaration } from './samples.ts'
import {
  expectEveryPart,
  type ServedSamples,
  servedSamples,
} from './servedSamples.ts'

const sites = {
  'zh-CN': declaration('cmn_hans'),
  ja: declaration('jpn'),
  th: declaration('tha'),
}
let samples: ServedSamples

beforeAll(async () => {
  samples = await servedSamples(sites)
})

afterAll(() => samples?.end())

test.each(Object.entries(sites))(
  'in %s, any of many parts of the text is found in exactly the clauses with it',
  (tag, documents) => expectEveryPart(samples, tag, documents, 500),
)
