/** Style of what the preview adds to pages; a build has nothing of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFolder } from '../program/sourceFolder.ts'

export const previewStyle: string = readFileSync(
  join(sourceFolder, 'preview/preview.css'),
  'utf8',
)
