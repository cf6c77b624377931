import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listen } from '../../publish/hosts/listen.ts'
import { slowLine } from './slowLine.ts'

test('a line counts all, and takes its time for all together', async () => {
  const body = 'x'.repeat(20_000)
  const host = await listen(createServer((_, answer) => answer.end(body)))
  const line = await slowLine(host.url)
  const start = performance.now()
  const texts = await Promise.all(
    ['/a', '/b'].map(async path => (await fetch(line.url + path)).text()),
  )
  // 150 ms, and 100 ms for each of the two.
  expect(performance.now() - start).toBeGreaterThan(345)
  expect(texts).toEqual([body, body])
  const { requests, bytes } = line.traffic()
  expect(requests).toBe(2)
  expect(bytes).toBeGreaterThan(40_200)
  expect(bytes).toBeLessThan(40_600)
  await line.close()
  await host.close()
})
