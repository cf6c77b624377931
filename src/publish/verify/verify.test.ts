import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { siteBefore } from '../../testing/siteBefore.ts'
import { policies } from '../hosts/policies.ts'
import type { Manifest } from '../release/manifest.ts'
import { formatVerified } from './formatVerified.ts'
import { type Flaws, liveSite, releaseOf } from './liveSite.ts'
import { readBuilt } from './readBuilt.ts'
import { verify } from './verify.ts'

const icp = '苏ICP备2021030472号-8'
const now = new Date('2026-11-22T12:00:00Z')
const release = releaseOf('0a1b0a1b0a1b0a1b')

/** What is told of a live site with these flaws. */
async function told(
  flaws: Flaws,
  manifest = release,
  built: Manifest | null = release,
  at = now,
) {
  const url = await liveSite(manifest, flaws)
  const options = { url, built: built ?? undefined, icp, now: at }
  const found = await verify({ ...options, days: 14 })
  const text = formatVerified(found, 'https://legal.example.com')
  return text.replaceAll(/ +/g, ' ').split('\n')
}

test('a site as it was built is said to be so', async () => {
  expect(await told({})).toEqual([
    'https://legal.example.com is what was built: 5 files compared, release 0a1b0a1b0a1b0a1b.',
  ])
})

test('where nothing is built here, it is said to be as it says itself', async () => {
  expect(await told({}, release, null)).toEqual([
    'https://legal.example.com is what its own manifest says: 5 files compared, release 0a1b0a1b0a1b0a1b. Nothing is built in dist to compare it with: run npm run build, or name a built folder with --from.',
  ])
})

test('a folder that is named must hold a built site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-built-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await expect(readBuilt(folder)).rejects.toThrow(
    `${folder} holds no built site: it has no manifest.json.`,
  )
  const text = JSON.stringify(release)
  await writeFile(join(folder, 'manifest.json'), text)
  expect(await readBuilt(folder)).toEqual(release)
})

test('a server that is busy for a moment is asked again', async () => {
  expect(await told({ busy: 2 })).toHaveLength(1)
})

test.each<readonly [string, Flaws, readonly string[]]>([
  [
    'a page that somebody changed',
    { contents: { 'en/index.html': `<a href="terms/#us">${icp}</a>` } },
    [
      'content /en/ 95 bytes, SHA-256 … 48 bytes, SHA-256 …',
      'link /en/ terms/#us no #us on that page',
      `ICP number /en/ ${icp} none`,
    ],
  ],
  [
    'a page that is not there',
    { contents: { 'en/terms/index.html': null } },
    ['status /en/terms/ 200 404'],
  ],
  [
    'a header that the host leaves out, and one that it changes',
    {
      headers: { 'x-content-type-options': null, 'cache-control': 'no-cache' },
    },
    [
      'x-content-type-options /, /404.html, /a/1f.svg and 2 more nosniff none',
      'cache-control /, /404.html, /a/1f.svg and 2 more max-age=0 no-cache',
    ],
  ],
  [
    'a page of the host’s own for what is missing',
    {
      contents: {
        '404.html': `<a href="https://beian.miit.gov.cn/">${icp}</a>`,
      },
    },
    [
      'content /404.html 83 bytes, SHA-256 … 65 bytes, SHA-256 …',
      'missing page /verify-this-is-not-there/ status 404 with 404.html another page',
    ],
  ],
  [
    'another number in the footer',
    {
      contents: {
        'index.html': '<a href="https://beian.miit.gov.cn/">苏ICP备1号</a>',
      },
    },
    [
      'content / 112 bytes, SHA-256 … 54 bytes, SHA-256 …',
      `ICP number / ${icp} 苏ICP备1号`,
    ],
  ],
  [
    'a release that comes while it is looked at',
    { manifests: [release, releaseOf('9f9f9f9f9f9f9f9f')] },
    ['release 0a1b0a1b0a1b0a1b, as at first: verify again 9f9f9f9f9f9f9f9f'],
  ],
])('%s is told', async (_, flaws, lines) => {
  const [, ...rows] = await told(flaws)
  const plain = rows.map(row => row.replaceAll(/[0-9a-f]{12}…/g, '…'))
  expect(plain.slice(0, -2)).toEqual(lines)
  const count = /: (\d+) differences?; 5 files compared/.exec(rows.at(-1) ?? '')
  expect(Number(count?.[1])).toBeGreaterThan(0)
})

test('a host with one set of headers for all files is right', async () => {
  const strict = {
    'content-security-policy': policies.page,
    'cross-origin-resource-policy': 'same-origin',
  }
  const files = release.files.map(file => ({
    ...file,
    headers: { ...file.headers, ...strict },
  }))
  const headers = {
    'content-security-policy': policies.any,
    'cross-origin-resource-policy': null,
  }
  const manifest = { ...release, files }
  expect(await told({ headers }, manifest)).toHaveLength(1)
  const none = { ...headers, 'content-security-policy': null }
  const [, row] = await told({ headers: none }, manifest)
  expect(row).toMatch(/^content-security-policy .* none$/)
})

test('long headers are cut to where they differ', async () => {
  const policy = "default-src 'none'; ".repeat(20)
  const [expected, found] = ["img-src 'self'; ", 'img-src *; '].map(
    it => policy + it + policy,
  )
  const headers = { 'x-policy': expected ?? '' }
  const manifest = { ...release, headers }
  const [, row = ''] = await told(
    { headers: { 'x-policy': found ?? '' } },
    manifest,
  )
  expect(row).toBe(
    "x-policy /, /404.html, /a/1f.svg and 2 more …'; img-src 'self'; default-src 'none'; def… …'; img-src *; default-src 'none'; default-…",
  )
  const long = { 'x-policy': null }
  const [, none = ''] = await told({ headers: long }, manifest)
  expect(none).toMatch(/ default-src 'none'; default-src 'none'; def… none$/)
})

test('a link to a page that no release has is told', async () => {
  const home = {
    'index.html': `<a href="/fr/">x</a><a href="https://beian.miit.gov.cn/">${icp}</a>`,
  }
  const broken = releaseOf('0a1b0a1b0a1b0a1b', home)
  const [, row] = await told({ contents: home }, broken, broken)
  expect(row).toBe('link / /fr/ no file fr/index.html')
})

test('another release than the one built here is told', async () => {
  const rows = await told({}, releaseOf('9f9f9f9f9f9f9f9f'))
  expect(rows[1]).toBe(
    'release 0a1b0a1b0a1b0a1b, as built here 9f9f9f9f9f9f9f9f',
  )
})

test('a day that was missed is told', async () => {
  const contents = { 'documents.json': await siteBefore() }
  const old = releaseOf('0a1b0a1b0a1b0a1b', contents)
  const later = new Date('2027-01-01T12:00:00+08:00')
  expect(await told({ contents }, old, old)).toHaveLength(1)
  const [, row, ...rest] = await told({ contents }, old, old, later)
  expect(row).toBe(
    'day of the build /documents.json 2027-01-01 or later, as of its texts as of 2026-11-22',
  )
  expect(rest).toHaveLength(2)
})

test('a site that is not there, or is no site of ours, is told', async () => {
  const url = new URL('http://127.0.0.1:9/')
  const options = { built: undefined, icp, now, days: 14 }
  const nobody = await verify({ ...options, url })
  expect(nobody.differences.map(({ what }) => what)).toEqual(['manifest'])
  const other = await liveSite({ ...release, format: 2 as 1 })
  const { differences } = await verify({ ...options, url: other })
  expect(differences[0]?.found).toBe('a file that is none')
})
