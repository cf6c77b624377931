import { akomaNtoso } from '../formats/akomaNtoso.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.akn.xml`: that version as Akoma Ntoso. */
export const { data, render } = versionFile('index.akn.xml', (version, site) =>
  akomaNtoso(site, version),
)
