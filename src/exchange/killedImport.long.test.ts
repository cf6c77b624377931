import { expect, test } from 'vitest'
import { type Came, killImport, waitingImport } from './killedImport.ts'

test('imports killed at any moment are completed by the same ones', async () => {
  const waiting = await waitingImport(20)
  const came: Came[] = []
  for (let round = 0; round < 200; round += 2) {
    const both = [0, 1].map(() => killImport(waiting, Math.random()))
    came.push(...(await Promise.all(both)))
  }
  // Some were hit between one file and the next.
  expect(came).toContain('nothing')
  expect(came).toContain('some')
}, 1_800_000)
