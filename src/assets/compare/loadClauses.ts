import type { ComparedText } from '../../components/comparedText.ts'
import type { Comparable } from '../../legal/clause.ts'
import { clausesFrom } from './clausesFrom.ts'

/**
 * The clauses of a version, from its `index.json`.
 *
 * @throws whatever the network does, and where the file is not that version.
 */
export async function loadClauses(
  { address, date }: ComparedText,
  options: RequestInit,
): Promise<readonly Comparable[]> {
  const response = await fetch(`${address}index.json`, options)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return clausesFrom(await response.json(), date)
}
