/**
 * A release could not be put up, or not taken back. The message says what is
 * wrong, and how to mend it.
 */
export class DeployError extends Error {
  override readonly name = 'DeployError'
}
