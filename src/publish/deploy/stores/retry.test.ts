import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { retry } from './retry.ts'

/** An error as the client throws it. */
function failure(name: string, status = 0, code = ''): Error {
  const metadata = status === 0 ? {} : { httpStatusCode: status }
  const parts = { name, $metadata: metadata, ...(code && { code }) }
  return Object.assign(new Error('What the store said.'), parts)
}

/** Fails with each of these in turn, then works. */
async function after(...failures: Error[]) {
  const waits: number[] = []
  const told: string[] = []
  let tried = 0
  const work = async () => {
    const next = failures[tried]
    tried += 1
    if (next !== undefined) throw next
    return 'done'
  }
  const pace = {
    sleep: async (wait: number) => void waits.push(wait),
    random: () => 1,
  }
  const line = (text: string) => void told.push(text)
  const end = await retry(work, judge('s3://site/', line), pace).catch(
    (error: unknown) => `${error}`,
  )
  return { end, tried, waits, told }
}

test.each([
  failure('InternalError', 500),
  failure('ServiceUnavailable', 503),
  failure('SlowDown', 503),
  failure('TooManyRequests', 429),
  failure('RequestTimeout', 400),
  failure('BadDigest', 400),
  failure('Error', 0, 'ECONNRESET'),
  failure('Error', 0, 'EPIPE'),
  failure('AbortError'),
])('%s passes, if it is waited for', async error => {
  const { end, waits } = await after(error, error, error)
  expect(end).toBe('done')
  expect(waits).toEqual([400, 800, 1600])
})

test('what lasts is given up after half a minute, and told', async () => {
  const error = failure('SlowDown', 503)
  const { end, tried, waits } = await after(...Array(20).fill(error))
  expect(end).toBe(
    'DeployError: s3://site/ failed with SlowDown: What the store said. It was tried again and again. Run the same later.',
  )
  expect(tried).toBe(7)
  expect(Math.max(...waits)).toBe(10_000)
})

test.each([
  [failure('SignatureDoesNotMatch', 403), 'It refuses the access key'],
  [failure('InvalidAccessKeyId', 403), 'It does not know this access key.'],
  [failure('AccessDenied', 403), 'It does not let these credentials do that.'],
  [failure('Forbidden', 403), 'It does not let these credentials do that.'],
  [failure('NoSuchBucket', 404), 'There is no such bucket.'],
  [failure('CredentialsProviderError'), 'No credentials were found.'],
  [failure('Error', 0, 'ENOTFOUND'), 'There is no such host.'],
  [failure('Error', 0, 'CERT_HAS_EXPIRED'), 'Its certificate is not good.'],
  [failure('NotImplemented', 501), 'What the store said.'],
])('%s is told at once', async (error, told) => {
  const { end, tried } = await after(error)
  expect(end).toContain(told)
  expect(tried).toBe(1)
})

test('what a store said nothing about is told without words of its own', async () => {
  const error = failure('AccessDenied', 403)
  error.message = 'UnknownError'
  const { end } = await after(error)
  expect(end).toMatch(
    /^DeployError: s3:\/\/site\/ failed with AccessDenied\. It/,
  )
})

test('a wrong clock is told, and is no hindrance once it is set', async () => {
  const error = failure('RequestTimeTooSkewed', 403)
  expect(await after(error)).toMatchObject({
    ...{ end: 'done', told: [expect.stringContaining('Set it, best by NTP.')] },
  })
  const { end, tried } = await after(error, error)
  expect(end).toContain('differs too much from that of the store')
  expect(tried).toBe(2)
})
