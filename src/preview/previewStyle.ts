/** Style of what the preview adds to pages; a build has nothing of it. */
import { readFileSync } from 'node:fs'

export const previewStyle: string = readFileSync(
  new URL('./preview.css', import.meta.url),
  'utf8',
)
