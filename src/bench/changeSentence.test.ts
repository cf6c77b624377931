import { expect, test } from 'vitest'
import { changedSentence, changeSentence } from './changeSentence.ts'
import { inventedName } from './inventedName.ts'

test('an edit adds a sentence, and the next one changes it', () => {
  const once = changeSentence('First.\n\nLast.\n', 'Vakoro')
  expect(once).toBe('First.\n\nLast. It is known as Vakoro.\n')
  const twice = changeSentence(once, inventedName(7))
  expect(twice).toBe(`First.\n\nLast. It is known as ${inventedName(7)}.\n`)
  expect(changedSentence.exec(twice)?.[1]).toBe(inventedName(7))
})
