import { createServer, type RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { listen } from '../../hosts/listen.ts'
import { quickPace } from '../testing/sampleWorld.ts'
import { describeOwn } from './describe.ts'
import { s3Store } from './s3Store.ts'

/** How a store is spoken to; what a real one answers: s3.long.test.ts. */

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'someone')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'hush-hush')
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true')
})
afterEach(() => vi.unstubAllEnvs())

async function storeOf(answer: RequestListener) {
  const { url, close } = await listen(createServer(answer))
  onTestFinished(close)
  const target = {
    ...{ bucket: 'site', prefix: 'a+b/', region: 'r', profile: '' },
    ...{ endpoint: url, pathStyle: true },
  }
  return s3Store(target, quickPace, () => {}, 300)
}

test('what is never answered is asked again', async () => {
  let asked = 0
  const store = await storeOf((_, response) => {
    asked += 1
    if (asked > 2) response.setHeader('etag', '"x"').end('whole')
  })
  const read = await store.read('page.html')
  expect(Buffer.from(read?.body ?? '').toString()).toBe('whole')
  expect(asked).toBe(3)
})

test('a file goes up with MD5, SHA-256 and headers, and no checksum besides', async () => {
  const seen: Record<string, unknown>[] = []
  const store = await storeOf((request, response) => {
    seen.push({ url: request.url, ...request.headers })
    request.resume().on('end', () => response.end())
  })
  const body = Buffer.from('x')
  await store.put("法/it's 100%.html", body, describeOwn(body))
  expect(seen).toMatchObject([
    {
      url: '/site/a%2Bb/%E6%B3%95/it%27s%20100%25.html?x-id=PutObject',
      'content-md5': 'ndTkYSaMgDT1yFZOFVxnpg==',
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-amz-meta-sha256':
        '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    },
  ])
  const names = Object.keys(seen[0] ?? {})
  expect(names.filter(name => name.includes('checksum'))).toEqual([])
  expect(names).not.toContain('x-amz-trailer')
})

test('a listing goes on where it ended, and ETags may be in capitals', async () => {
  const asked: (string | null)[] = []
  const store = await storeOf((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x')
    asked.push(searchParams.get('marker'))
    const more = asked.length === 1
    const name = more ? 'one' : 'two'
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated><Contents><Key>a+b/${name}</Key><LastModified>2026-11-22T12:00:00.000Z</LastModified><ETag>"0CC175B9C0F1B6A831C399E269772661"</ETag><Size>1</Size></Contents></ListBucketResult>`,
    )
  })
  const md5 = '0cc175b9c0f1b6a831c399e269772661'
  const modified = Date.parse('2026-11-22T12:00:00Z')
  const one = { size: 1, md5, modified }
  expect(await store.list()).toEqual(
    new Map([
      ['one', one],
      ['two', one],
    ]),
  )
  expect(asked).toEqual([null, 'a+b/one'])
})

test('no error holds the secret', async () => {
  const store = await storeOf((request, response) => {
    request.resume()
    response
      .writeHead(403)
      .end(
        '<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>Wrong.</Message><StringToSign>all</StringToSign></Error>',
      )
  })
  const error: unknown = await store.list().catch((it: unknown) => it)
  expect(`${error}`).toBe(
    'DeployError: s3://site/a+b/ failed with SignatureDoesNotMatch: Wrong. It refuses the access key or the secret. Look at AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  )
})
