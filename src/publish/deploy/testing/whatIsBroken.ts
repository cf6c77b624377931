import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { BuiltRelease } from '../builtRelease.ts'
import type { SiteFile } from '../release.ts'

/** What a visitor is answered with at an address. */
export interface Answer {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** What a visitor is answered with at each address. */
export type Answers = ReadonlyMap<string, Answer>

/**
 * Whether what visitors get is whole: at each address of two releases the one
 * or the other, and behind each page all that it names. Returns what is not.
 */
export function whatIsBroken(
  answers: Answers,
  before: BuiltRelease['release'] | undefined,
  after: BuiltRelease['release'],
): string[] {
  const broken: string[] = []
  const is = (path: string, file: SiteFile | undefined) => {
    const answer = answers.get(path)
    if (file === undefined) return answer === undefined
    if (answer === undefined) return false
    const { body, headers } = answer
    const sha256 = createHash('sha256').update(body).digest('hex')
    return sha256 === file.sha256 && isDeepStrictEqual(headers, file.headers)
  }
  const old = new Map(before?.files.map(file => [file.path, file]))
  const next = new Map(after.files.map(file => [file.path, file]))
  const done = is('manifest.json', next.get('manifest.json'))
  for (const path of new Set([...old.keys(), ...next.keys()])) {
    const was = old.get(path)
    const will = next.get(path)
    const isNew = will !== undefined && is(path, will)
    const isOld = is(path, was) && (!done || will === undefined)
    if (!isNew && !isOld) broken.push(`${path} is neither old nor new`)
  }
  for (const [path, { body }] of answers) {
    if (!/\.(html|json)$/.test(path) || path.startsWith('.tiaowen')) continue
    if (!old.has(path) && !next.has(path)) continue
    if (path === 'manifest.json') continue
    const text = Buffer.from(body).toString('utf8')
    for (const [, named = ''] of text.matchAll(/"\/([^"]+)"/g)) {
      const there = is(named, old.get(named)) || is(named, next.get(named))
      if (!there) broken.push(`${path} names ${named}, which is not there`)
    }
  }
  return broken
}
