import { expect, test } from 'vitest'
import { showProgress } from './progress.ts'

const far = (terminal: boolean) => {
  const said: string[] = []
  const print = (line: string) => void said.push(line)
  const over = (line: string) => void said.push(`\r${line}`)
  const { step } = showProgress(print, terminal ? over : undefined)
  step('page', 1, 2)
  step('page', 2, 2)
  return said
}

test('a terminal shows a line that grows, a log one for each phase', () => {
  const half = '  pages and other files       1 of 2'
  const whole = '  pages and other files       2 of 2'
  expect(far(true)).toEqual([`\r${half}`, '\r', whole])
  expect(far(false)).toEqual([whole])
})
