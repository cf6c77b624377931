import { plainForm } from '../legal/plainForm.ts'
import { versionFile } from './versionFile.ts'

/** `/<tag>/<document>/<date>/index.txt`: what its digest is taken of. */
export const { data, render } = versionFile('index.txt', plainForm)
