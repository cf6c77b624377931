import { type HTMLElement, parse } from 'node-html-parser'
import { atATime } from '../atATime.ts'
import { addressOf } from '../release/addressOf.ts'
import { encodings } from '../release/encodings.ts'
import type { Manifest, ReleaseFile } from '../release/manifest.ts'
import { parseManifest } from '../release/parseManifest.ts'
import { type Answer, answer, messageOf } from './answer.ts'
import { checkCertificate } from './checkCertificate.ts'
import { checkDay } from './checkDay.ts'
import { checkContent, checkFile } from './checkFile.ts'
import { checkIcp } from './checkIcp.ts'
import { checkLinks } from './checkLinks.ts'
import { checkNotFound } from './checkNotFound.ts'
import { checkPlain } from './checkPlain.ts'
import type { Difference } from './difference.ts'

export interface VerifyOptions {
  /** Address of the live site. */
  readonly url: URL
  /** What should be live; undefined where nothing was built here. */
  readonly built: Manifest | undefined
  /** The ICP number that every page shows; null where it has none. */
  readonly icp: string | null
  /** Fewest days that the certificate must still be valid. */
  readonly days: number
  readonly now: Date
}

/** What was found of a live site. */
export interface Verified {
  /** Id of the release that is live; undefined where it could not be read. */
  readonly release: string | undefined
  /** Files that were fetched and compared. */
  readonly files: number
  /** Whole days until the certificate ends; undefined without TLS. */
  readonly daysLeft: number | undefined
  /** Whether something was built here that it was compared with. */
  readonly compared: boolean
  /** Empty where the live site is what was built. */
  readonly differences: readonly Difference[]
}

/** Requests at a time: quick, and no burden to a small server. */
const atOnce = 8

/**
 * Fetches every file that the manifest of a live site names, as visitors do,
 * and tells in what they differ from it, and it from what was built here.
 */
export async function verify(options: VerifyOptions): Promise<Verified> {
  const { built, icp, days, now } = options
  const compared = built !== undefined
  const base = new URL(options.url)
  base.pathname = base.pathname.replace(/\/?$/, '/')
  const secured = await checkCertificate(base, days, now)
  const { differences: secure, daysLeft } = secured
  const read = await readLive(base)
  if ('difference' in read) {
    const differences = [...secure, read.difference]
    return { release: undefined, files: 0, daysLeft, compared, differences }
  }
  const { manifest } = read
  const { release, files } = manifest
  const differences: Difference[] = [...secure]
  if (built !== undefined && built.release !== release) {
    const [expected, found] = [`${built.release}, as built here`, release]
    differences.push({ what: 'release', where: '', expected, found })
  }

  const pages = new Map<string, HTMLElement>()
  await atATime(atOnce, files, async file => {
    try {
      const found = await fetchFile(file, base, 'identity')
      differences.push(...checkFile(file, manifest, found))
      if (file.path.endsWith('.html') && found.status === 200) {
        pages.set(file.path, parse(new TextDecoder().decode(found.body)))
      }
      if (file.path === 'documents.json') {
        differences.push(...checkDay(new TextDecoder().decode(found.body), now))
      }
      // Visitors get one of these, which may be of another day.
      for (const coding of encodings.filter(it => file.encodings?.[it])) {
        const its = await fetchFile(file, base, coding)
        differences.push(...checkContent(file, its, ` (${coding})`))
      }
    } catch (error) {
      differences.push(unanswered(file.path, error))
    }
  })
  const paths = new Set([...files.map(({ path }) => path), 'manifest.json'])
  differences.push(
    ...checkLinks(pages, paths, homeOf(manifest)),
    ...checkIcp(pages, icp),
    ...(await checkNotFound(base, files)),
    ...(await checkPlain(base)),
  )
  differences.push(...(await checkSame(base, release)))
  return { release, files: files.length, daysLeft, compared, differences }
}

/** The address by which pages name each other: `https://host/`. */
function homeOf({ url }: Manifest): URL {
  return new URL(url.replace(/\/?$/, '/'))
}

async function readLive(
  base: URL,
): Promise<{ manifest: Manifest } | { difference: Difference }> {
  const where = '/manifest.json'
  const expected = 'the manifest of a release'
  const told = (found: string) => ({
    difference: { what: 'manifest', where, expected, found },
  })
  try {
    const { status, body } = await answer(new URL('manifest.json', base))
    if (status !== 200) return told(`${status}`)
    const text = new TextDecoder().decode(body)
    const manifest = parseManifest(text)
    return manifest ? { manifest } : told('a file that is none')
  } catch (error) {
    return told(messageOf(error))
  }
}

/**
 * A file at the address that visitors ask for, under a content coding (RFC
 * 9110). The root page may send them on
 * to their language; then it is asked for by its name.
 */
async function fetchFile(
  file: ReleaseFile,
  base: URL,
  coding: string,
): Promise<Answer> {
  const headers = { 'accept-encoding': coding }
  const address = new URL(addressOf(file.path).slice(1), base)
  const found = await answer(address, headers)
  const sentOn = file.path === 'index.html' && [302, 307].includes(found.status)
  return sentOn ? answer(new URL('index.html', base), headers) : found
}

function unanswered(path: string, error: unknown): Difference {
  const where = addressOf(path)
  const found = messageOf(error)
  return { what: 'answer', where, expected: 'an answer', found }
}

/** A deploy under way would be told as differences that are none. */
async function checkSame(base: URL, release: string): Promise<Difference[]> {
  const again = await readLive(base)
  if ('difference' in again) return [again.difference]
  const found = again.manifest.release
  if (found === release) return []
  const expected = `${release}, as at first: verify again`
  return [{ what: 'release', where: '', expected, found }]
}
