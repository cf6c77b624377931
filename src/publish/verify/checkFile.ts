import { immutable, revalidate } from '../hosts/headers.ts'
import { policies } from '../hosts/policies.ts'
import { addressOf } from '../release/addressOf.ts'
import {
  type Manifest,
  measure,
  type ReleaseFile,
} from '../release/manifest.ts'
import type { Answer } from './answer.ts'
import type { Difference } from './difference.ts'

/** In what an answer differs from the file that was built. */
export function checkFile(
  file: ReleaseFile,
  manifest: Pick<Manifest, 'headers'>,
  { status, headers, body }: Answer,
): Difference[] {
  const where = addressOf(file.path)
  if (status !== 200) {
    const { location } = headers
    const found =
      location === undefined ? `${status}` : `${status} to ${location}`
    return [{ what: 'status', where, expected: '200', found }]
  }
  const differences = checkContent(file, { status, body })
  const wanted = Object.entries({ ...manifest.headers, ...file.headers })
  for (const [what, expected] of wanted) {
    const found = headers[what] ?? 'none'
    const right = [expected, ...(elsewhere[`${what}: ${expected}`] ?? [])]
    if (right.some(it => alike(it, found))) continue
    differences.push({ what, where, expected, found })
  }
  return differences
}

/** In what the content of an answer differs; `coding` says which of several. */
export function checkContent(
  file: ReleaseFile,
  { status, body }: Pick<Answer, 'status' | 'body'>,
  coding = '',
): Difference[] {
  const { sha256 } = measure(body)
  if (status === 200 && sha256 === file.sha256) return []
  return [
    {
      ...{ what: `content${coding}`, where: addressOf(file.path) },
      expected: `${file.size} bytes, SHA-256 ${short(file.sha256)}`,
      found: `${body.length} bytes, SHA-256 ${short(sha256)}`,
    },
  ]
}

/**
 * What is right, too, where a host has one set of headers for all files, or
 * tells them apart by simple patterns alone, as `_headers` does.
 */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  [`content-security-policy: ${policies.page}`]: [policies.any],
  [`content-security-policy: ${policies.file}`]: [policies.any],
  [`content-security-policy: ${policies.worker}`]: [policies.any],
  'cross-origin-resource-policy: same-origin': ['none'],
  [`cache-control: ${immutable}`]: [revalidate],
}

/** (64 digits) -> the first twelve, which tell two apart */
function short(sha256: string): string {
  return `${sha256.slice(0, 12)}…`
}

/** Whether two values of a header mean the same but for spaces and case. */
function alike(a: string, b: string): boolean {
  const bare = (value: string) => value.replaceAll(/\s+/g, '').toLowerCase()
  return bare(a) === bare(b)
}
