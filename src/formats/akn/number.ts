import type { Clause } from '../../legal/clause.ts'
import { escapeXml } from '../xml.ts'
import { line } from './element.ts'

/** The number as it is printed, without the space after it, if it has one. */
export function number({ number: printed }: Clause): readonly string[] {
  const words = printed.trim()
  return words === '' ? [] : [line('num', {}, escapeXml(words))]
}
