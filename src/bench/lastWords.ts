import type { Readable } from 'node:stream'

/** Listens to what a program says, and keeps the end of it: 4,000 letters. */
export function lastWords(
  ...streams: readonly (Readable | null)[]
): () => string {
  let said = ''
  for (const stream of streams) {
    stream?.on('data', data => {
      said = `${said}${data}`.slice(-4000)
    })
  }
  return () => said
}
