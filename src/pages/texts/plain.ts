import { plainForm } from '../../legal/plainForm.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.txt`: what its digest is taken of. */
export const plain = versionFile('index.txt', plainForm)
