import { createHash } from 'node:crypto'
import type { Described } from './store.ts'

/** The digests of some bytes, to be put up with these headers. */
export function describe(
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Described {
  const digest = (name: string) => createHash(name).update(body).digest('hex')
  return {
    headers: { ...headers },
    md5: digest('md5'),
    sha256: digest('sha256'),
  }
}

/** A file of the store's own memory: never to be cached. */
export function describeOwn(body: Uint8Array): Described {
  return describe(body, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
}
