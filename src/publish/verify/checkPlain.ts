import { answer } from './answer.ts'
import type { Difference } from './difference.ts'

/** Whether a site with TLS sends visitors without it there. */
export async function checkPlain(base: URL): Promise<Difference[]> {
  // Another port than the usual one says nothing about plain HTTP.
  if (base.protocol !== 'https:' || base.port !== '') return []
  const plain = new URL(base)
  plain.protocol = 'http:'
  const what = 'plain HTTP'
  const expected = `301 or 308 to ${base.href}`
  const told = (found: string) => [{ what, where: '/', expected, found }]
  try {
    const { status, headers } = await answer(plain)
    const { location = 'nowhere' } = headers
    const moved = status === 301 || status === 308
    if (moved && location.startsWith(`https://${base.host}`)) return []
    return told(`${status} to ${location}`)
  } catch {
    // Nothing listens there, so nobody is served without TLS.
    return []
  }
}
