import type { Server } from 'node:http'

/** Listens on `port` or the next free one, on this machine alone. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      resolve(listen(server, port + 1))
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? port) : port)
    })
  })
}
