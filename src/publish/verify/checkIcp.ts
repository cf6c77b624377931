import { parse } from 'node-html-parser'
import { addressOf } from './addressOf.ts'
import type { Pages } from './checkLinks.ts'
import type { Difference } from './difference.ts'

/** Where an ICP number must lead to. */
const register = 'https://beian.miit.gov.cn/'

/**
 * Pages on which the ICP number does not stand, exactly, as a link to the
 * ministry's register.
 */
export function checkIcp(pages: Pages, icp: string | null): Difference[] {
  if (icp === null) return []
  return [...pages].flatMap(([path, html]) => {
    const found = parse(html)
      .querySelectorAll(`a[href="${register}"]`)
      .map(link => link.text.trim())
    if (found.includes(icp)) return []
    const shown = found.length === 0 ? 'none' : found.join(', ')
    const where = addressOf(path)
    return { what: 'ICP number', where, expected: icp, found: shown }
  })
}
