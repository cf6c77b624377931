import { expect, test } from 'vitest'
import { killImport, waitingImport } from './killedImport.ts'

test('an import that was killed is completed by the same one', async () => {
  const waiting = await waitingImport(8)
  const came = [0.05, 0.31].map(time => killImport(waiting, time))
  expect(await Promise.all(came)).toHaveLength(2)
}, 120_000)
