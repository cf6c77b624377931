import { measure, type ReleaseFile } from '../release/manifest.ts'
import { answer, messageOf } from './answer.ts'
import type { Difference } from './difference.ts'

/** An address that no release has. */
const nowhere = 'verify-this-is-not-there/'

/** Whether an address without a file gives the 404 page with status 404. */
export async function checkNotFound(
  base: URL,
  files: readonly ReleaseFile[],
): Promise<Difference[]> {
  const where = `/${nowhere}`
  const what = 'missing page'
  const expected = 'status 404 with 404.html'
  const told = (found: string) => [{ what, where, expected, found }]
  try {
    const { status, body } = await answer(new URL(nowhere, base))
    if (status !== 404) return told(`status ${status}`)
    const page = files.find(({ path }) => path === '404.html')
    return measure(body).sha256 === page?.sha256 ? [] : told('another page')
  } catch (error) {
    return told(messageOf(error))
  }
}
