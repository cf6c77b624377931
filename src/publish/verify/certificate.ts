import { connect } from 'node:tls'

/** The certificate with which a server proves that it is the host. */
export interface Certificate {
  /** Its last moment. */
  readonly validTo: Date
  /** Why browsers would refuse it; undefined where they accept it. */
  readonly refused: string | undefined
}

/**
 * Asks a host for its certificate over TLS.
 *
 * @throws Error where it does not answer.
 */
export function certificate(
  host: string,
  port: number,
  now: Date,
): Promise<Certificate> {
  return new Promise((resolve, reject) => {
    // A flawed one is to be told of, not to end the connection.
    const options = { host, port, servername: host, rejectUnauthorized: false }
    const socket = connect(options, () => {
      const { valid_to } = socket.getPeerCertificate()
      const validTo = new Date(valid_to)
      const expired = validTo < now ? 'it has expired' : undefined
      const { authorized, authorizationError } = socket
      socket.destroy()
      resolve({
        validTo,
        refused: authorized ? expired : String(authorizationError),
      })
    })
    socket.setTimeout(30_000, () => {
      socket.destroy(new Error('no answer in 30 s'))
    })
    socket.on('error', reject)
  })
}

/** Whole days from `now` until the last moment of a certificate. */
export function daysLeft(validTo: Date, now: Date): number {
  return Math.floor((validTo.valueOf() - now.valueOf()) / 86_400_000)
}
