import { S3Client } from '@aws-sdk/client-s3'
import type { BucketTarget } from './target.ts'

/**
 * A client that sends no more than what S3-compatible stores understand, and
 * the clock of the store as its last answer told it, in milliseconds.
 */
export function s3Client(target: BucketTarget): {
  client: S3Client
  serverTime: () => number
} {
  const { endpoint, region, profile, pathStyle } = target
  const client = new S3Client({
    ...(endpoint === '' ? {} : { endpoint }),
    ...(region === '' ? {} : { region }),
    ...(profile === '' ? {} : { profile }),
    forcePathStyle: pathStyle,
    // Another endpoint would come without a look at its TLS.
    ignoreConfiguredEndpointUrls: true,
    // The store is asked again by `retry`, which knows what to tell.
    maxAttempts: 1,
    // CRC32 by trailers is refused by the stores of the mainland.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  let last = 0
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const time = Date.parse(dateOf(result.response))
      if (!Number.isNaN(time)) last = time
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'serverTime' },
  )
  return { client, serverTime: () => last }
}

/** The Date header of an answer (RFC 9110), or nothing. */
function dateOf(response: unknown): string {
  if (typeof response !== 'object' || response === null) return ''
  if (!('headers' in response)) return ''
  const { headers } = response
  if (typeof headers !== 'object' || headers === null) return ''
  return 'date' in headers ? `${headers.date}` : ''
}
