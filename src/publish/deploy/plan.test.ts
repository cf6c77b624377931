import { describe, expect, test } from 'vitest'
import type { Bucket } from './bucket.ts'
import { blobFile } from './places.ts'
import { type Plan, plan } from './plan.ts'
import type { Kind, Release, SiteFile } from './release.ts'
import { noState, type State } from './state.ts'
import { describe as digests } from './stores/describe.ts'
import type { Stored } from './stores/store.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')

function file(path: string, text: string, rule = 'no-cache'): SiteFile {
  const body = Buffer.from(text)
  const kind: Kind = path.startsWith('assets/')
    ? 'hashed'
    : path === 'manifest.json'
      ? 'manifest'
      : 'page'
  const headers = { 'cache-control': rule }
  return { path, size: body.length, kind, ...digests(body, headers) }
}

function release(name: string, ...files: SiteFile[]): Release {
  const all = [...files, file('manifest.json', `${name} whole`)]
  return { format: 1, release: name, url: 'https://example.com', files: all }
}

/** A bucket in which releases went live, the last one at noon. */
function bucketOf(
  releases: readonly Release[],
  state: Partial<State> = {},
  modified = noon - 1000,
): Bucket & { files: Map<string, Stored>; releases: Map<string, Release> } {
  const files = new Map<string, Stored>()
  for (const { size, md5, sha256, path, kind } of [...releases]
    .reverse()
    .flatMap(it => it.files)) {
    files.set(path, { size, md5, modified })
    if (kind !== 'hashed') files.set(blobFile(sha256), { size, md5, modified })
  }
  const at = new Date(noon).toISOString()
  const history = releases.map(it => ({ release: it.release, at }))
  return {
    files,
    state: { ...noState, history, ...state },
    releases: new Map(releases.map(it => [it.release, it])),
  }
}

function planned(bucket: Bucket, wanted: Release, keep = 5): Plan {
  const local = new Set(wanted.files.map(({ sha256 }) => sha256))
  return plan(bucket, wanted, { keep, local, back: false })
}

/** `phase: act path (why)` of each step. */
function lines({ phases }: Plan): string[] {
  return phases.flatMap(({ name, steps }) =>
    steps.map(({ path, from, why }) => {
      const act = from === undefined ? 'upload' : 'copy'
      return `${name}: ${act} ${path.replace(/[0-9a-f]{64}$/, '…')} (${why})`
    }),
  )
}

const page = file('en/index.html', 'one')
const style = file('assets/style-1.css', 'red', 'immutable')
const one = release('one', page, style)

describe('headers', () => {
  test('that are other ones are a change, and are copied', () => {
    const other = release(
      'two',
      file('en/index.html', 'one', 'no-store'),
      style,
    )
    const made = planned(bucketOf([one]), other)
    expect(lines(made)).toEqual([
      'bytes: upload .tiaowen/blobs/… (kept for a rollback)',
      'page: copy en/index.html (other headers)',
      'manifest: copy manifest.json (changed)',
    ])
    expect(made.purge).toContain('https://example.com/en/')
  })

  test('of what was written since the release, by nobody known, are set', () => {
    const made = planned(bucketOf([one], {}, noon + 60_000), one)
    expect(lines(made)).toHaveLength(3)
  })

  test('of what a deploy that broke off has written are known', () => {
    const begun = { attempted: ['one'], history: [] }
    const made = planned(bucketOf([one], begun, noon + 60_000), one)
    expect(lines(made)).toEqual([])
  })

  test('are in doubt where one broke off a moment after another', () => {
    const two = release('two', file('en/index.html', 'one', 'no-store'), style)
    const bucket = bucketOf([one], { attempted: ['two'] }, noon + 1000)
    bucket.releases.set('two', two)
    expect(lines(planned(bucket, one))).toEqual([
      'page: copy en/index.html (other headers)',
    ])
  })

  test('are in doubt where two that broke off disagree', () => {
    const two = release('two', file('en/index.html', 'one', 'no-store'), style)
    const begun = { attempted: ['one', 'two'], history: [] }
    const made = planned(bucketOf([one, two], begun, noon + 60_000), one)
    expect(lines(made)).toEqual(['page: copy en/index.html (other headers)'])
  })
})

describe('bytes', () => {
  test('whose ETag is no MD5 are known by the SHA-256 beside them', () => {
    const bucket = bucketOf([one])
    const { size, sha256 } = page
    const known = { size, sha256, modified: noon - 1000 }
    bucket.files.set(page.path, known)
    expect(lines(planned(bucket, one))).toEqual([])
    bucket.files.set(page.path, { size, modified: noon - 1000 })
    expect(lines(planned(bucket, one))).toEqual([
      'page: copy en/index.html (changed by someone else)',
    ])
  })

  test('under the same digest of a name are kept before they change', () => {
    const other = release('two', page, file(style.path, 'blue', 'immutable'))
    const made = planned(bucketOf([one]), other)
    const kept = blobFile(style.sha256)
    expect(made.phases[0]?.steps).toMatchObject([
      { path: kept, from: style.path },
      { file: { path: 'manifest.json' } },
    ])
  })
})

describe('what is to be purged', () => {
  const two = release('two', file('en/index.html', 'two'), style)

  test('is all that changed, though a deploy that broke off did it', () => {
    const bucket = bucketOf(
      [two, one],
      {
        history: [{ release: 'one', at: new Date(noon).toISOString() }],
        attempted: ['two'],
      },
      noon + 60_000,
    )
    const made = planned(bucket, two)
    expect(lines(made)).toEqual([])
    expect(made.purge).toEqual([
      'https://example.com/en/',
      'https://example.com/en/index.html',
      'https://example.com/manifest.json',
    ])
  })

  test('is no page that is new, and no file named by its digest', () => {
    const more = [file('new.html', 'new'), file('assets/style-2.css', 'blue')]
    const made = planned(
      bucketOf([one]),
      release('two', ...one.files.slice(0, 2), ...more),
    )
    expect(made.purge).toEqual(['https://example.com/manifest.json'])
  })
})

describe('releases that are kept', () => {
  const names = ['five', 'four', 'three']
  const old = names.map(name =>
    release(
      name,
      file('en/index.html', name),
      file(`assets/${name}.css`, name),
    ),
  )

  test('are the last ones; of others all goes that is theirs alone', () => {
    const { deletions, after } = planned(bucketOf(old), one, 2)
    expect(after.history).toEqual(['one', 'five', 'four'])
    expect(deletions).toMatchObject({
      ...{ site: ['assets/three.css'], leftAlone: [] },
      releases: ['.tiaowen/releases/three.json'],
    })
    const theirs = old[2]?.files.filter(({ kind }) => kind !== 'hashed') ?? []
    const blobs = theirs.map(({ sha256 }) => blobFile(sha256))
    expect([...deletions.blobs].sort()).toEqual(blobs.sort())
  })

  test('are none but the live one, where none is to be kept', () => {
    const { deletions } = planned(bucketOf(old), one, 0)
    expect(deletions.site).toHaveLength(3)
    expect(deletions.releases).toHaveLength(3)
  })
})
