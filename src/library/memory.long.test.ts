import { test } from 'vitest'
import { checkMemory } from './checkMemory.ts'

test.each([{ watched: true }, { watched: false }])(
  'what is remembered changes nothing, whatever is edited (%o)',
  how => checkMemory(how, 40),
)
