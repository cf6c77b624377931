import { createServer, request } from 'node:http'
import { type Listening, listen } from '../publish/hosts/listen.ts'

/** What goes wrong with an answer. */
export type Fault =
  /** The connection is cut before the request is passed on. */
  | 'reset'
  /** The request is carried out, and its answer cut off. */
  | 'cut'
  | '429'
  | '500'
  | '503'
  | 'slow'

/** Counts what went wrong, by kind. */
export type Faults = Record<Fault, number>

/**
 * Stands between a client and a server of this machine, and lets things go
 * wrong as `choose` says; undefined passes the request on as it is.
 */
export async function faultProxy(
  endpoint: string,
  choose: () => Fault | undefined,
): Promise<Listening & { readonly faults: Faults }> {
  const { hostname, port } = new URL(endpoint)
  const faults: Faults = {
    ...{ reset: 0, cut: 0, slow: 0, '429': 0, '500': 0, '503': 0 },
  }
  const server = createServer((asked, answer) => {
    const fault = choose()
    if (fault !== undefined) faults[fault] += 1
    if (fault === 'reset') return void asked.socket.destroy()
    if (fault === '429' || fault === '500' || fault === '503') {
      asked.resume()
      return void asked.on('end', () => answer.writeHead(Number(fault)).end())
    }
    const { method, url: path, headers } = asked
    // The host stays as it was asked for: it is signed.
    const options = { hostname, port, method, path, headers }
    const passed = request(options, given => {
      if (fault === 'cut') {
        given.resume()
        return void given.on('end', () => asked.socket.destroy())
      }
      const pass = () => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      }
      setTimeout(pass, fault === 'slow' ? 500 : 0)
    })
    passed.on('error', () => asked.socket.destroy())
    asked.pipe(passed)
  })
  return { ...(await listen(server)), faults }
}
