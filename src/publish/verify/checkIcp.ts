import { icpRegister } from '../../library/filing.ts'
import { addressOf } from '../release/addressOf.ts'
import type { Pages } from './checkLinks.ts'
import type { Difference } from './difference.ts'

/**
 * Pages on which the ICP number does not stand, exactly, as a link to the
 * ministry's register.
 */
export function checkIcp(pages: Pages, icp: string | null): Difference[] {
  if (icp === null) return []
  return [...pages].flatMap(([path, page]) => {
    const found = page
      .querySelectorAll(`a[href="${icpRegister}"]`)
      .map(link => link.text.trim())
    if (found.includes(icp)) return []
    const shown = found.length === 0 ? 'none' : found.join(', ')
    const where = addressOf(path)
    return { what: 'ICP number', where, expected: icp, found: shown }
  })
}
