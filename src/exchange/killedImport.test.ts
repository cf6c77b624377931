import { test } from 'vitest'
import { importFrom, killImport, waitingImport } from './killedImport.ts'

test('an import that was cut short is completed by the same one', async () => {
  const waiting = await waitingImport(6)
  // One file in place, all but one, and all but the record.
  for (const count of [1, 5, 6]) await importFrom(waiting, count)
  await killImport(waiting, 0.31)
}, 120_000)
