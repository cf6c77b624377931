import { json } from '../formats/json.ts'
import { versionData } from '../formats/versionData.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.json`: that version, clause by clause. */
export const { data, render } = versionFile('index.json', (version, site) =>
  json(versionData(site, version)),
)
