import { expect, test } from 'vitest'
import { addDraft } from './addDraft.ts'

test.each([
  ['{ "locales": ["en"] }', '{ "locales": ["en"], "drafts": ["ja"] }'],
  ['{"locales":["en"],"a":1}', '{"locales":["en"],"drafts": ["ja"],"a":1}'],
  [
    '{\n  "locales": ["en"]\n}',
    '{\n  "locales": ["en"],\n  "drafts": ["ja"]\n}',
  ],
  ['{ "locales": [], "drafts": [] }', '{ "locales": [], "drafts": ["ja"] }'],
  ['{ "drafts": ["ko"] }', '{ "drafts": ["ko", "ja"] }'],
  ['{ "drafts": [\n\t"ko"\n] }', '{ "drafts": [\n\t"ko",\n\t"ja"\n] }'],
])('%j keeps its format', (before, after) => {
  expect(addDraft(before, 'ja')).toBe(after)
})
