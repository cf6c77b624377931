import { request } from 'node:http'

/** An answer as it came over the wire: not decompressed, not followed. */
export interface Heard {
  readonly status: number
  /** By lower-case names; several of one name are joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

/** Asks a server of this machine, over HTTP/1.1 on a connection of its own. */
export function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const named = Object.entries(answer.headersDistinct)
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            named.map(([name, values = []]) => [name, values.join(', ')]),
          ),
          body: Buffer.concat(parts),
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
