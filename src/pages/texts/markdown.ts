import { markdownForm } from '../../formats/markdownForm.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.md`: that version, to read and keep. */
export const markdown = versionFile('index.md', (version, site) =>
  markdownForm(site, version),
)
