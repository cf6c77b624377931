/** The folder in which a store keeps what is not for visitors. */
export const ownFolder = '.tiaowen/'

export const stateFile = `${ownFolder}state.json`
export const lockFile = `${ownFolder}lock.json`
export const releaseFolder = `${ownFolder}releases/`
export const blobFolder = `${ownFolder}blobs/`

/** ('8f3a…') -> '.tiaowen/releases/8f3a….json' */
export function releaseFile(release: string): string {
  return `${releaseFolder}${release}.json`
}

/** Where the bytes of this SHA-256 are kept. */
export function blobFile(sha256: string): string {
  return `${blobFolder}${sha256}`
}
