import { request as ask, createServer } from 'node:http'
import { type Listening, listen } from '../../publish/hosts/listen.ts'

/** What went through a line so far. */
export interface Traffic {
  readonly requests: number
  /** Bytes to the visitor: answers with their headers. */
  readonly bytes: number
}

export interface SlowLine extends Listening {
  traffic(): Traffic
}

/** Of the line, in bytes a second: 1.6 Mbit/s. */
const speed = 200_000
/** Between a question and its answer, in milliseconds. */
const delay = 150
/** Bytes of one answer before those of others have their turn. */
const turn = 1400

/**
 * A line to a host as slow as that of a phone at the edge of a town: all that a
 * browser asks for goes through it, what its workers ask for, too.
 */
export async function slowLine(host: string): Promise<SlowLine> {
  let requests = 0
  let bytes = 0
  let free = 0
  /** Resolves when so many bytes have had their time on the line. */
  const pass = (count: number) => {
    bytes += count
    const now = performance.now()
    free = Math.max(free, now) + (count / speed) * 1000
    return wait(free - now)
  }
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming
    const began = performance.now()
    requests += 1
    ask(host + url, { method, headers }, async answer => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      await wait(began + delay - performance.now())
      await pass(headOf(answer.rawHeaders))
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      outgoing.flushHeaders()
      for (let at = 0; at < body.length; at += turn) {
        const part = body.subarray(at, at + turn)
        await pass(part.length)
        outgoing.write(part)
      }
      outgoing.end()
    })
      .on('error', () => outgoing.destroy())
      .end()
  })
  const listening = await listen(server)
  return { ...listening, traffic: () => ({ requests, bytes }) }
}

/** Bytes of an answer's first line and headers in HTTP/1.1. */
function headOf(rawHeaders: readonly string[]): number {
  const first = 'HTTP/1.1 200 OK\r\n\r\n'.length
  // After a name `: `, after a value a new line: two bytes each.
  return rawHeaders.reduce((sum, text) => sum + text.length + 2, first)
}

const wait = (time: number) =>
  new Promise(done => setTimeout(done, Math.max(0, time)))
