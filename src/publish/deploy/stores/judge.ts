import { DeployError } from '../deployError.ts'
import type { Verdict } from './retry.ts'

const passing = new Set([
  'AbortError',
  'BadDigest',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'IncompleteBody',
  'InternalError',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequests',
])

/** What a person can do about a failure that waiting does not mend. */
const mends: Readonly<Record<string, string>> = {
  AccessDenied:
    'It does not let these credentials do that. Give them the right to list, read, write and delete in this bucket.',
  AuthorizationHeaderMalformed: 'Name the region of the bucket with --region.',
  CredentialsProviderError:
    'No credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws/credentials with --profile.',
  ENOTFOUND: 'There is no such host. Look at --endpoint.',
  InvalidAccessKeyId:
    'It does not know this access key. Look at AWS_ACCESS_KEY_ID.',
  InvalidBucketName: 'That is no name for a bucket. Look at --to.',
  NoSuchBucket: 'There is no such bucket. Look at --to, or make the bucket.',
  PermanentRedirect:
    'The bucket is in another region. Look at --endpoint and --region.',
  RequestTimeTooSkewed:
    'The clock of this machine differs too much from that of the store. Set it, best by NTP.',
  SignatureDoesNotMatch:
    'It refuses the access key or the secret. Look at AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
}

/**
 * What is to be done about a failure of an S3 store. No message holds
 * anything of the credentials.
 */
export function judge(
  store: string,
  tell: (line: string) => void,
): (error: unknown) => Verdict {
  let skewed = false
  return error => {
    const { name, code, status, message } = partsOf(error)
    const known = mends[code] ?? mends[name]
    const what = code || name
    const problem = (mend: string) =>
      new DeployError(`${store} failed with ${what}${message}. ${mend}`.trim())
    // The client sets its own clock by the answer, and is right from then on.
    if (name === 'RequestTimeTooSkewed' && !skewed) {
      skewed = true
      tell(
        `The clock of this machine is not that of ${store}. Set it, best by NTP. This deploy goes by the clock of the store.`,
      )
      return { again: problem(known ?? '') }
    }
    if (known !== undefined) return { stop: problem(known) }
    if (message === ': Region is missing') {
      return { stop: problem('Name the region of the bucket with --region.') }
    }
    if (/CERT|SSL|TLS|SELF_SIGNED|ISSUER/.test(code)) {
      return {
        stop: problem('Its certificate is not good. Look at --endpoint.'),
      }
    }
    const late = status === 408 || status === 429
    const broken = status >= 500 && status !== 501
    // Without a status nothing, or half of something, was answered.
    if (late || broken || passing.has(name) || passing.has(code)) {
      return {
        again: problem('It was tried again and again. Run the same later.'),
      }
    }
    if (status === 403) return { stop: problem(mends['AccessDenied'] ?? '') }
    if (status === 0 && /socket hang up|aborted|parse/i.test(message)) {
      return { again: problem('Run the same later.') }
    }
    return { stop: problem('') }
  }
}

function partsOf(error: unknown): {
  name: string
  code: string
  status: number
  /** `: What it said`, or nothing. */
  message: string
} {
  if (!(error instanceof Error)) {
    return { name: 'Error', code: '', status: 0, message: `: ${error}` }
  }
  const code = 'code' in error ? `${error.code}` : ''
  // The client's own word for an answer without one.
  const said = error.message.replace(/\.$/, '').replace('UnknownError', '')
  const message = said === '' ? '' : `: ${said}`
  return { name: error.name, code, message, status: statusOf(error) }
}

/** The status of the answer that an error of the client came with, or 0. */
export function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0
  const { $metadata: metadata } = error
  if (typeof metadata !== 'object' || metadata === null) return 0
  if (!('httpStatusCode' in metadata)) return 0
  return Number(metadata.httpStatusCode ?? 0)
}
