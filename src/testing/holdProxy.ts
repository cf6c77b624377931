import { createServer, request } from 'node:http'
import { type Listening, listen } from '../publish/hosts/listen.ts'

/** A server before another one, which gives pages in two pieces. */
export interface HoldProxy extends Listening {
  /** From now on pages are cut at this byte, and the rest comes late. */
  readonly cut: (at: number) => void
}

/**
 * Stands between a browser and a server of this machine, as a bad line does:
 * a page comes up to a byte, and the rest of it `late` milliseconds after.
 */
export async function holdProxy(url: string, late: number): Promise<HoldProxy> {
  const { hostname, port } = new URL(url)
  let at = 0
  const server = createServer((asked, answer) => {
    const { method, url: path } = asked
    const options = { hostname, port, method, path }
    const passed = request(options, given => {
      const { statusCode = 502, headers } = given
      answer.writeHead(statusCode, headers)
      if (!headers['content-type']?.startsWith('text/html')) {
        return void given.pipe(answer)
      }
      const parts: Buffer[] = []
      given.on('data', part => parts.push(part))
      given.on('end', () => {
        const page = Buffer.concat(parts)
        answer.write(page.subarray(0, at))
        setTimeout(() => answer.end(page.subarray(at)), late)
      })
    })
    passed.on('error', () => asked.socket.destroy())
    passed.end()
  })
  return {
    ...(await listen(server)),
    cut(byte) {
      at = byte
    },
  }
}
