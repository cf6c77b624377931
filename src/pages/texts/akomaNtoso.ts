import { akomaNtoso as write } from '../../formats/akomaNtoso.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.akn.xml`: that version as Akoma Ntoso. */
export const akomaNtoso = versionFile('index.akn.xml', (version, site) =>
  write(site, version),
)
