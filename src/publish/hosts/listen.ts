import type { Server } from 'node:http'

/** A server that listens on this machine alone. */
export interface Listening {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Ends it, and what is still asked of it. */
  readonly close: () => Promise<void>
}

/** Listens on `port` or the next free one; at 0 on any free one. */
export function listen(server: Server, port = 0): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const last = port >= 65535
      if (error.code !== 'EADDRINUSE' || last) return reject(error)
      resolve(listen(server, port + 1))
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      const found = typeof address === 'object' ? address?.port : undefined
      resolve({
        url: `http://localhost:${found}`,
        port: found ?? port,
        async close() {
          server.closeAllConnections()
          await new Promise(done => server.close(done))
        },
      })
    })
  })
}
