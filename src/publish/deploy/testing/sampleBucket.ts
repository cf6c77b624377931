import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { ObjectStore } from '../../../testing/objectStore.ts'
import { atATime } from '../../atATime.ts'
import { ownFolder } from '../places.ts'
import type { Answer, Answers } from './whatIsBroken.ts'

/** A bucket of a real store, looked at without the code that is tested. */
export interface SampleBucket {
  readonly name: string
  /** What is typed to deploy there, but for `--from`. */
  readonly args: readonly string[]
  /** What a visitor gets at each address below the prefix. */
  readonly answers: () => Promise<Answers>
  /** Puts an object there as someone else does, below the prefix. */
  readonly put: (
    path: string,
    body: string,
    headers?: { readonly ContentType?: string },
  ) => Promise<void>
}

/** An odd name, so that all that can be encoded wrongly is in it. */
export const oddPrefix = "法律 a+b%20&c/d'e/"

let count = 0

/** Makes a bucket. */
export async function sampleBucket(
  store: ObjectStore,
  prefix = oddPrefix,
): Promise<SampleBucket> {
  count += 1
  // Another store may remember those of earlier tests.
  const name = `site-${Date.now().toString(36)}-${count}`
  const { endpoint, region, credentials } = store
  const client = new S3Client({
    ...{ endpoint, region, forcePathStyle: true },
    credentials: {
      accessKeyId: credentials['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: credentials['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  await client.send(new CreateBucketCommand({ Bucket: name }))
  const target = ['--to', `s3://${name}/${prefix}`, '--endpoint', endpoint]
  return {
    name,
    args: [...target, '--region', region],
    async put(path, body, headers = {}) {
      const Key = prefix + path
      await client.send(
        new PutObjectCommand({ Bucket: name, Key, Body: body, ...headers }),
      )
    },
    async answers() {
      const listed = await keysOf(client, name)
      const paths = listed
        .filter(key => key.startsWith(prefix))
        .map(key => key.slice(prefix.length))
        .filter(path => !path.startsWith(ownFolder))
      const answers = new Map<string, Answer>()
      await atATime(16, paths, async path => {
        const command = new GetObjectCommand({
          ...{ Bucket: name, Key: prefix + path },
        })
        const answer = await client.send(command)
        const body =
          (await answer.Body?.transformToByteArray()) ?? new Uint8Array()
        const headers = {
          ...named('content-type', answer.ContentType),
          ...named('cache-control', answer.CacheControl),
          ...named('content-language', answer.ContentLanguage),
        }
        answers.set(path, { body, headers })
      })
      return answers
    },
  }
}

/** ('content-type', undefined) -> {} */
function named(
  name: string,
  value: string | undefined,
): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value }
}

async function keysOf(client: S3Client, bucket: string): Promise<string[]> {
  const keys: string[] = []
  for (let marker = ''; ; marker = keys.at(-1) ?? '') {
    const page = await client.send(
      new ListObjectsCommand({ Bucket: bucket, Marker: marker }),
    )
    const found = page.Contents ?? []
    keys.push(...found.map(({ Key = '' }) => Key))
    if (page.IsTruncated !== true || found.length === 0) return keys
  }
}
