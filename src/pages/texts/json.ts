import { json as write } from '../../formats/json.ts'
import { versionData } from '../../formats/versionData.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.json`: that version, clause by clause. */
export const json = versionFile('index.json', (version, site) =>
  write(versionData(site, version)),
)
