import { test } from 'vitest'
import { checkMemory } from './checkMemory.ts'

test.each([{ watched: true }, { watched: false }])(
  'what is remembered changes nothing (%o)',
  how => checkMemory(how, 1),
  120_000,
)
