import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import type { Pace } from '../pace.ts'
import { judge, statusOf } from './judge.ts'
import { retry } from './retry.ts'
import { s3Client } from './s3Client.ts'
import type { Described, Store, Stored } from './store.ts'
import type { BucketTarget } from './target.ts'

/** Milliseconds that each byte may take: 20 kB in a second. */
const perByte = 0.05

/**
 * A bucket of an S3-compatible store. Of the API, only what Alibaba's OSS,
 * Tencent's COS, Huawei's OBS and Qiniu's Kodo have too.
 */
export function s3Store(
  target: BucketTarget,
  pace: Pace,
  tell: (line: string) => void,
  /** What an attempt may take before its bytes are counted, in milliseconds. */
  patience = 30_000,
): Store {
  const { bucket, prefix } = target
  const name = `s3://${bucket}/${prefix}`
  const { client, serverTime } = s3Client(target)
  const key = (path: string) => ({ Bucket: bucket, Key: prefix + path })

  /** Tries again and again; a signal ends an attempt that takes too long. */
  const ask = <T>(attempt: (signal: AbortSignal) => Promise<T>, bytes = 0) =>
    retry(
      () => attempt(AbortSignal.timeout(patience + Math.ceil(bytes * perByte))),
      judge(name, tell),
      pace,
    )

  const put = (
    path: string,
    body: Uint8Array,
    file: Described,
    condition: { IfNoneMatch?: '*' } = {},
  ) => {
    const command = () =>
      new PutObjectCommand({
        ...{ ...key(path), ...properties(file), ...condition, Body: body },
        ContentMD5: Buffer.from(file.md5, 'hex').toString('base64'),
      })
    return (abortSignal: AbortSignal) => client.send(command(), { abortSignal })
  }

  return {
    name,
    folders: false,
    settle: 2000,
    keeps: headers =>
      Object.fromEntries(
        Object.entries(headers).filter(([name]) => kept.includes(name)),
      ),

    async list() {
      const listed = new Map<string, Stored>()
      let after: string | undefined
      do {
        const Marker = after
        const page = await ask(abortSignal =>
          client.send(
            new ListObjectsCommand({
              ...{ Bucket: bucket, Prefix: prefix },
              ...(Marker === undefined ? {} : { Marker }),
            }),
            { abortSignal },
          ),
        )
        const found = page.Contents ?? []
        for (const { Key = '', Size = 0, ETag = '', LastModified } of found) {
          const modified = LastModified?.getTime() ?? 0
          const digest = md5Of(ETag)
          const md5 = digest === undefined ? {} : { md5: digest }
          const path = Key.slice(prefix.length)
          if (path !== '') listed.set(path, { size: Size, modified, ...md5 })
        }
        const more = page.IsTruncated === true && found.length > 0
        after = more ? (page.NextMarker ?? found.at(-1)?.Key) : undefined
      } while (after !== undefined)
      return listed
    },

    now: async () => serverTime(),

    read: path =>
      ask(async abortSignal => {
        try {
          const command = new GetObjectCommand(key(path))
          const answer = await client.send(command, { abortSignal })
          const body = (await answer.Body?.transformToByteArray()) ?? null
          if (body === null) return undefined
          const modified = answer.LastModified?.getTime() ?? 0
          return { body, modified }
        } catch (error) {
          if (isMissing(error)) return undefined
          throw error
        }
      }),

    sha256: path =>
      ask(async abortSignal => {
        try {
          const command = new HeadObjectCommand(key(path))
          const answer = await client.send(command, { abortSignal })
          const plain = md5Of(answer.ETag ?? '') !== undefined
          const encrypted = /kms/.test(answer.ServerSideEncryption ?? '')
          const { sha256 } = answer.Metadata ?? {}
          return plain && !encrypted ? undefined : sha256
        } catch (error) {
          if (isMissing(error)) return undefined
          throw error
        }
      }),

    async put(path, body, file) {
      await ask(put(path, body, file), body.length)
    },

    create: (path, body, file) =>
      ask(async signal => {
        try {
          await put(path, body, file, { IfNoneMatch: '*' })(signal)
          return 'made'
        } catch (error) {
          const status = statusOf(error)
          if (status === 412 || status === 409) return 'there'
          if (status === 501) return 'unsupported'
          throw error
        }
      }, body.length),

    async copy(from, to, file) {
      const source = [bucket, ...(prefix + from).split('/')]
      await ask(abortSignal =>
        client.send(
          new CopyObjectCommand({
            ...{ ...key(to), ...properties(file) },
            CopySource: source.map(encodeURIComponent).join('/'),
            MetadataDirective: 'REPLACE',
          }),
          { abortSignal },
        ),
      )
    },

    async delete(path) {
      await ask(async abortSignal => {
        try {
          const command = new DeleteObjectCommand(key(path))
          await client.send(command, { abortSignal })
        } catch (error) {
          if (!isMissing(error)) throw error
        }
      })
    },

    tidy: async () => {},
  }
}

/** Headers that a store keeps with an object and answers with. */
const kept = [
  'content-type',
  'cache-control',
  'content-language',
  'content-disposition',
  'content-encoding',
]

function properties({ headers, sha256 }: Described) {
  return {
    Metadata: { sha256 },
    ContentType: headers['content-type'],
    CacheControl: headers['cache-control'],
    ContentLanguage: headers['content-language'],
    ContentDisposition: headers['content-disposition'],
    ContentEncoding: headers['content-encoding'],
  }
}

/** ('"0CC175B9C0F1B6A831C399E269772661"') -> the same in lower case, bare */
function md5Of(etag: string): string | undefined {
  const digest = etag.replaceAll('"', '').toLowerCase()
  return /^[0-9a-f]{32}$/.test(digest) ? digest : undefined
}

function isMissing(error: unknown): boolean {
  const bucketThere = error instanceof Error && error.name !== 'NoSuchBucket'
  return bucketThere && statusOf(error) === 404
}
