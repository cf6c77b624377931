import { messageOf } from './answer.ts'
import { certificate, daysLeft } from './certificate.ts'
import type { Difference } from './difference.ts'

/** What TLS says of a host. */
export interface Secured {
  readonly differences: readonly Difference[]
  /** Whole days until the certificate ends; undefined without TLS. */
  readonly daysLeft: number | undefined
}

/** Whether a host's certificate is accepted, and for `days` more days. */
export async function checkCertificate(
  base: URL,
  days: number,
  now: Date,
): Promise<Secured> {
  if (base.protocol !== 'https:')
    return { differences: [], daysLeft: undefined }
  const what = 'certificate'
  const port = base.port === '' ? 443 : Number(base.port)
  try {
    const { validTo, refused } = await certificate(base.hostname, port, now)
    const left = daysLeft(validTo, now)
    const differences: Difference[] = []
    if (refused !== undefined) {
      const expected = 'one that browsers accept'
      differences.push({ what, where: '', expected, found: refused })
    }
    if (left < days) {
      const expected = `valid for ${days} days more`
      const found = `${left} days, until ${validTo.toISOString().slice(0, 10)}`
      differences.push({ what, where: '', expected, found })
    }
    return { differences, daysLeft: left }
  } catch (error) {
    const found = messageOf(error)
    const difference = { what, where: '', expected: 'an answer', found }
    return { differences: [difference], daysLeft: undefined }
  }
}
