import { expect, test } from 'vitest'
import { type Change, problemsOf } from '../tinySite.ts'

/**
 * A test: the sound site with these changes is told of with exactly these
 * lines.
 */
export function mistake(
  name: string,
  changes: Readonly<Record<string, Change>>,
  ...lines: readonly string[]
): void {
  test(name, async () => {
    expect(await problemsOf(changes)).toEqual(lines)
  })
}
