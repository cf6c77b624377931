import { UsageError } from '../../options.ts'

/** A bucket of an S3-compatible store, and how it is spoken to. */
export interface BucketTarget {
  readonly bucket: string
  /** Empty, or ending in a slash. */
  readonly prefix: string
  /** Empty: that of AWS for the region. */
  readonly endpoint: string
  /** Empty: that of the environment or the profile. */
  readonly region: string
  readonly profile: string
  /** `host/bucket/key` rather than `bucket.host/key`. */
  readonly pathStyle: boolean
}

/** Where a site is put. */
export type Target =
  | { readonly folder: string }
  | { readonly bucket: BucketTarget }

/** What of a command line says where to. */
export interface TargetOptions {
  readonly to: string
  readonly endpoint: string
  readonly region: string
  readonly profile: string
  readonly 'path-style': boolean
  readonly insecure: boolean
}

/** ('s3://site/legal') -> bucket `site`, prefix `legal/` */
export function readTarget(options: TargetOptions): Target {
  const { to, endpoint } = options
  if (to === '') {
    throw new UsageError(
      'Say where to: --to s3://bucket/prefix --endpoint https://…, or --to ./public.',
    )
  }
  const url = /^([a-z][a-z0-9+.-]+):\/\/(.*)$/is.exec(to)
  if (url?.[1] === undefined || /^file$/i.test(url[1])) return readFolder(to)
  if (url[1].toLowerCase() !== 's3') {
    throw new UsageError(
      `--to ${to} is neither s3://bucket/prefix nor a folder.`,
    )
  }
  const [bucket = '', ...parts] = (url[2] ?? '').split('/')
  if (bucket === '') {
    throw new UsageError(
      `--to ${to} names no bucket. Write s3://bucket/prefix.`,
    )
  }
  const prefix = readPrefix(parts.join('/'), to)
  const loopback = checkEndpoint(endpoint, options.insecure)
  const { region, profile, 'path-style': asked } = options
  const pathStyle = asked || loopback
  return { bucket: { bucket, prefix, endpoint, region, profile, pathStyle } }
}

/** The name is taken as it is typed: `%20` is no space, `+` is a plus. */
function readPrefix(typed: string, to: string): string {
  const parts = typed.replace(/\/+$/, '').split('/')
  if (parts.length === 1 && parts[0] === '') return ''
  const odd = parts.some(part => /^\.{0,2}$|\p{Cc}/u.test(part))
  if (!odd) return `${parts.join('/')}/`
  throw new UsageError(
    `--to ${to} has an empty part, a dot part or a control character in it. Write s3://bucket/prefix.`,
  )
}

function readFolder(to: string): Target {
  if (!/^file:/i.test(to)) return { folder: to }
  const folder = decodeURIComponent(to.replace(/^file:(\/\/)?/i, ''))
  if (folder === '') throw new UsageError(`--to ${to} names no folder.`)
  return { folder }
}

/** Whether the endpoint is this machine. */
function checkEndpoint(endpoint: string, insecure: boolean): boolean {
  if (endpoint === '') return false
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `--endpoint ${endpoint} is no address. Write it as https://oss.example.com.`,
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      '--endpoint holds a name or a password. Give credentials by the environment or by --profile.',
    )
  }
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'https:' || loopback || insecure) return loopback
  throw new UsageError(
    `--endpoint ${endpoint} has no TLS: anybody between could read and change what is sent. Write https://, or say --insecure.`,
  )
}
